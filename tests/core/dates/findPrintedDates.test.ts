import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPrintedDates } from "../../../src/core/dates/findPrintedDates.ts";

/** Finds the dates, times and zones of a whole text, as one list. */
function findIn(text: string, language?: string): string[] {
  const { days, times, zones } = findPrintedDates({ text, language }, { start: 0, end: text.length });
  return [...days, ...times, ...zones];
}

describe("the dates that a text prints", () => {
  it.each([
    ["It was changed on 14 May 2024.", ["2024-05-14"]],
    ["On Monday, May 3rd, 2024 it rained.", ["2024-05-03"]],
    ["Log of the harbour, Monday 3 June 2024", ["2024-06-03"]],
    ["Wick Ferries, 10 June 2024", ["2024-06-10"]],
    ["in June 2014", ["2014-06"]],
    ["At 18:05 on 3 June 2024, it stopped.", ["2024-06-03", "18:05"]],
    ["2024-06-03 18:35 UTC+1", ["2024-06-03", "18:35", "+01:00"]],
    ["2024-06-03T18:35:10Z", ["2024-06-03", "18:35", "Z"]],
    ["All times are British Summer Time (UTC+1).", ["+01:00"]],
    ["Times are GMT. 14:00 −05:30", ["14:00", "Z", "-05:30"]],
  ])("are found in %j", (text, found) => {
    expect(findIn(text)).toEqual(found);
  });

  it.each([
    ["de", "Montag, 4. März 2024 (18:05)", ["2024-03-04", "18:05"]],
    ["fr", "1er juin 2024", ["2024-06-01"]],
    ["es", "3 de junio de 2024", ["2024-06-03"]],
    ["pl", "3 czerwca 2024", ["2024-06-03"]],
    ["de", "bis um 18:05", []],
    ["de", "bis Freitagabend, 3. Juni 2024", []],
    ["fr", "avant le 3 juin 2024", []],
    ["pl", "do dnia 3 czerwca 2024", []],
  ])("have the month’s name in the language %s: %j", (language, text, found) => {
    expect(findIn(text, language)).toEqual(found);
  });

  it.each([
    ...[
      "before 14 May 2024",
      "by Monday, 14 May 2024",
      "by Friday evening, 14 May 2024",
      "since June 2014",
      "around October 2023",
    ],
    ...[
      "not before 14 May 2024",
      "on or before\u00a014 May 2024",
      "from 3 June 2024",
      "planned for 3 June 2024",
    ],
    ...["1–3 June 2024", "on 10 or 11 June 2014", "on the 2nd, 3rd June 2024", "between May and June 2014"],
    ...["3 June 2024 or 4 June", "June 2014–July 2014", "June 2014 to 2015", "in 2014", "03/06/2024"],
    ...[
      "shortly before 18:05",
      "18:05 to 18:10",
      "at about 18:05",
      "a score of 1.18:05",
      "6:05 pm",
      "118:05",
    ],
    ...["on 3 June", "on Monday", "UTCX", "24:00", "June 20245"],
  ])("are not found in %j, which is no single date", (text) => {
    expect(findIn(text)).toEqual([]);
  });

  it("looks at the words around the quoted ones", () => {
    const text = "It must be done before 3 June 2024.";
    const start = text.indexOf("3 June");
    expect(findPrintedDates({ text }, { start, end: text.length - 1 }).days.size).toBe(0);
  });

  it("are all days of the calendar, and none after a bounding word", () => {
    const days = fc.date({
      min: new Date("1000-01-01"),
      max: new Date("9999-12-31"),
      noInvalidDate: true,
    });
    const formats = fc.constantFrom("en-GB", "en-US");
    const bounds = fc.constantFrom("before ", "after ", "by ", "until ", "about ", "in early ");
    fc.assert(
      fc.property(days, formats, bounds, (day, locale, bound) => {
        const words = day.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
        expect(findIn(`It stopped on ${words}.`)).toEqual([day.toISOString().slice(0, 10)]);
        expect(findIn(`It stopped ${bound}${words}.`)).toEqual([]);
      }),
    );
  });
});
