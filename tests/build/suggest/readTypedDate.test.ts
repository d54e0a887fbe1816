import { parse as parseByChrono } from "chrono-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedDate } from "../../../src/build/suggest/readTypedDate.ts";
import { formatDateSpan } from "../../../src/core/dates/formatDateSpan.ts";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";
import { parseEdtf } from "../../../src/core/dates/parseEdtf.ts";
import { isoDay, startOfDay } from "../../../src/core/model/day.ts";

/** Reads words of an article of Saturday 11 December 2021. */
const read = (text: string, articleDate = "2021-12-11") => readTypedDate(text, { articleDate });
const edtfOf = (text: string) => {
  const reading = read(text);
  return "edtf" in reading ? reading.edtf : reading.problem;
};
const problemOf = (text: string) => {
  const reading = read(text);
  return "problem" in reading ? reading.problem : `no problem: ${reading.edtf}`;
};

describe("a typed date", () => {
  it.each([
    ["2014-06", "2014-06"],
    ["[2014-06..2015-09]", "[2014-06..2015-09]"],
    ["2021-12-10T18:05+01:00", "2021-12-10T18:05+01:00"],
    ["June 2014", "2014-06"],
    ["19 June 2014", "2014-06-19"],
    ["June 19, 2014", "2014-06-19"],
    ["the 19th of June 2014", "2014-06-19"],
    ["Thursday 19 June 2014", "2014-06-19"],
    ["in 2016", "2016"],
    ["on the night of 2 June 2014", "[2014-06-02..2014-06-03]"],
    ["on the morning of 2 June 2014", "2014-06-02"],
    ["the 1990s", "[1990..1999]"],
    ["about 2014", "2014~"],
    ["44 BCE", "-0043"],
    ["13/06/2024", "2024-06-13"],
    ["by 10 Dec 2021", "[..2021-12-10]"],
    ["before 10 Dec 2021", "[..2021-12-09]"],
    ["before June 2014", "[..2014-05]"],
    ["after 2014", "[2015..]"],
    ["since June 2014", "2014-06/.."],
    ["until 10 December 2021", "../2021-12-10"],
    ["between June 2014 and September 2015", "[2014-06..2015-09]"],
    ["between June and September 2015", "[2015-06..2015-09]"],
    ["from 3 to 5 May 2020", "2020-05-03/2020-05-05"],
    ["3–5 May 2020", "2020-05-03/2020-05-05"],
    ["December 8-11, 2021", "2021-12-08/2021-12-11"],
    ["10 or 11 December 2021", "[2021-12-10..2021-12-11]"],
    ["10 and 11 December 2021", "2021-12-10/2021-12-11"],
    ["10 December 2021 6.05pm GMT", "2021-12-10T18:05Z"],
  ])("%s is %s, and printed", (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
    expect(read(text)).toMatchObject({ basis: "printed" });
  });

  it.each([
    ["on Friday", "2021-12-10"],
    ["Saturday", "2021-12-11"],
    ["by Friday", "[..2021-12-10]"],
    ["next Friday", "2021-12-17"],
    ["Tuesday evening", "2021-12-07"],
    ["Tuesday night", "[2021-12-07..2021-12-08]"],
    ["yesterday", "2021-12-10"],
    ["three days ago", "2021-12-08"],
    ["last week", "[2021-11-28..2021-12-05]"],
    ["two weeks ago", "[2021-11-20..2021-12-04]"],
    ["earlier this week", "[2021-12-05..2021-12-11]"],
    ["last month", "2021-11"],
    ["two months ago", "2021-10~"],
    ["three years ago", "2018~"],
    ["10 December", "2021-12-10"],
    ["Friday, 10 December", "2021-12-10"],
    ["29 February", "2020-02-29"],
    ["between 5 and 8 December", "[2021-12-05..2021-12-08]"],
    ["last December", "2020-12"],
    ["5 May last year", "2020-05-05"],
    ["Tuesday last week", "2021-11-30"],
    ["in the past two weeks", "[2021-11-27..2021-12-11]"],
    ["Friday at 4pm UTC", "2021-12-10T16:00Z"],
  ])("%s is %s, worked out from the article’s date", (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
    expect(read(text)).toMatchObject({ basis: "worked-out" });
  });

  it.each([
    "early 2014",
    "mid-2014",
    "late 2014",
    "the start of 2014",
    "by the end of 2014",
    "before early 2014",
  ])("%s gets no month, because the words have none", (text) => {
    expect(edtfOf(text)).toBe(/^b/.test(text) ? "[..2014]" : "2014");
  });

  it("says which end is less exact than the other", () => {
    expect(read("between June 2014 and 2016")).toMatchObject({
      edtf: "[2014-06..2016-12]",
      known: { max: "year" },
      words: "between June 2014 and the end of 2016, day not given",
    });
    expect(read("earlier this year")).toMatchObject({
      edtf: "[2021-01-01..2021-12-11]",
      known: { min: "year" },
    });
  });

  it.each([
    ["04/06/2024", "which number is the month"],
    ["30 February 2021", "does not exist"],
    ["2021-02-30", "does not exist"],
    ["Friday 9 December 2021", "the day is Thursday 9 December 2021"],
    ["10 December 2021, 18:05", "without its zone"],
    ["half an hour ago", "time of day of the article"],
    ["last Friday", "may be 10 December 2021 or 3 December 2021"],
    ["Sunday last week", "may be 28 November 2021 or 5 December 2021"],
    ["the last weeks", "is not read as a date"],
    ["last June", "may be June 2021 or June 2020"],
    ["this Friday", "may be 10 December 2021 or 17 December 2021"],
    ["Thursday 10 December", "may be Thursday 10 December 2020 or Friday 10 December 2021"],
    ["Wednesday 15 December", "may be Tuesday 15 December 2020 or Wednesday 15 December 2021"],
    ["15 December", "may be 15 December 2020 or 15 December 2021"],
    ["10 and 12 December 2021", "two dates"],
    ["between 2016 and 2014", "ends before it begins"],
    ["2014?", "marked uncertain"],
    ["summer 2014", "is not read as a date: write"],
    ["the day before", "is not read as a date: write"],
    ["soon", "is not read as a date: write"],
    ["sunny", "is not read as a date: write"],
    ["", "is not read as a date: write"],
  ])("%s is a problem that says what to write", (text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });

  it("has no choice between two weeks if the sentence speaks of the future", () => {
    const context = { articleDate: "2021-12-11", tense: "future" } as const;
    expect(readTypedDate("on Friday", context)).toEqual({
      problem: expect.stringContaining("10 December 2021 or 17 December 2021"),
    });
  });

  it("in an article of another language has English words, not its own", () => {
    const context = { articleDate: "2021-12-11", language: "de" };
    expect(readTypedDate("2021-12-10", context)).toMatchObject({ edtf: "2021-12-10" });
    expect(readTypedDate("10.12.2021", context)).toMatchObject({ edtf: "2021-12-10" });
    expect(readTypedDate("10 Dec 2021", context)).toMatchObject({ edtf: "2021-12-10" });
    expect(readTypedDate("10. Dezember 2021", context)).toEqual({
      problem: expect.stringContaining("only English words are"),
    });
  });
});

const two = (number: number) => `${number}`.padStart(2, "0");
const year = fc
  .integer({ min: -9998, max: 9998 })
  .map((one) => `${one < 0 ? "-" : ""}${`${Math.abs(one)}`.padStart(4, "0")}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const minute = fc
  .tuple(day, fc.nat(23), fc.nat(59), fc.constantFrom("Z", "+01:00", "-03:30", "+05:30"))
  .map(([d, hours, minutes, zone]) => `${d}T${two(hours)}:${two(minutes)}${zone}`);
/** Pairs of units of one precision, near to each other or not. */
const pair = fc.oneof(
  ...[year, month, day, minute].flatMap((unit) => [
    fc.tuple(unit, unit),
    unit.map((one): [string, string] => [one, one]),
  ]),
  fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([d, count]): [string, string] => {
    const time = Date.parse(d.startsWith("-") ? d.replace("-", "-00") : d) + count * 86_400_000;
    return [d, isoDay(time).replace(/^-00/, "-")];
  }),
  fc
    .tuple(day, fc.nat(22), fc.nat(59))
    .map(([d, hours, minutes]): [string, string] => [
      `${d}T${two(hours)}:${two(minutes)}Z`,
      `${d}T${two(hours + 1)}:${two(minutes)}Z`,
    ]),
);
const mark = fc.constantFrom("", "~");
/** EDTF of every form. */
const anyEdtf = fc
  .tuple(pair, mark, mark, fc.nat(7))
  .map(([[a, b], first, mark, form]) => {
    // Of one day that is only about right, the words do not say which end is.
    const last = a === b ? first : mark;
    return (
      [
        a + first,
        `[${a}${first}..${b}${last}]`,
        `[..${a}${first}]`,
        `[${a}${first}..]`,
        `${a}${first}/${b}${last}`,
        `${a}${first}/..`,
        `../${b}${last}`,
        "../..",
      ][form] ?? a
    );
  })
  .filter((edtf) => {
    try {
      return Boolean(parseEdtf(edtf));
    } catch {
      return false;
    }
  });

describe("words of a date", () => {
  it("are read as the same bounds that they were formatted from", () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const date = parseEdtf(edtf);
        for (const words of [formatEventDate(date), formatDateSpan(date)].filter(Boolean))
          expect([words, read(words)]).toEqual([
            words,
            expect.objectContaining({ min: date.min?.time ?? null, max: date.max?.time ?? null }),
          ]);
      }),
      { numRuns: 500 },
    );
  });

  it("keep “about” and the difference between a period and a time within it", () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const date = parseEdtf(edtf);
        const reading = read(formatEventDate(date));
        const again = "edtf" in reading ? parseEdtf(reading.edtf) : undefined;
        const isUnit = date.form === "period" && again?.min?.precision === again?.max?.precision;
        // “in June 2014” is no different for all of June than for a day in it.
        if (!isUnit || again?.form === "period") expect(again?.form).toBe(date.form);
        const isAbout = (range: typeof again) => [range?.min, range?.max].some((end) => end?.approximate);
        expect(isAbout(again)).toBe(isAbout(date));
      }),
      { numRuns: 500 },
    );
  });

  it("never get a narrower range by a word that makes them less exact", () => {
    const unit = fc.oneof(year, month, day).filter((one) => !one.startsWith("-") && one > "1600");
    fc.assert(
      fc.property(unit, fc.constantFrom("early", "mid", "late", "about", "the end of"), (one, word) => {
        const words = formatEventDate(parseEdtf(one)).replace(/^in |, day not given$/g, "");
        const [plain, vague] = [read(words), read(`${word} ${words}`)];
        expect(vague).toMatchObject({ min: "min" in plain && plain.min, max: "max" in plain && plain.max });
        const time = "min" in plain && plain.min !== null ? plain.min : 0;
        for (const [limit, end] of [
          ["before", "max"],
          ["by", "max"],
          ["after", "min"],
          ["since", "min"],
        ] as const) {
          const reading = read(`${limit} ${word} ${words}`);
          const bound = "edtf" in reading ? reading[end] : null;
          expect(end === "max" ? (bound ?? 0) >= time : (bound ?? 0) <= time).toBe(true);
        }
      }),
    );
  });

  it("are a date or a problem, whatever their numbers and their article are", () => {
    const count = fc.integer({ min: 0, max: 9999 });
    const length = fc.constantFrom("day", "week", "fortnight", "month", "year");
    const word = fc.constantFrom("yesterday", "tomorrow", "last night", "next week", "next year", "Friday");
    const words = fc.oneof(
      word,
      fc.tuple(count, length).map(([number, unit]) => `${number} ${unit}s ago`),
      fc.tuple(count, length).map(([number, unit]) => `the past ${number} ${unit}s`),
    );
    const anyDay = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("-01-01", "-02-28", "-12-31"))
      .map(([number, rest]) => `${number}`.padStart(4, "0") + rest);
    const limit = fc.constantFrom("", "by ", "before ", "after ", "since ", "about ", "late ");
    fc.assert(
      fc.property(limit, words, anyDay, (before, text, articleDate) => {
        const reading = read(before + text, articleDate);
        expect("edtf" in reading ? parseEdtf(reading.edtf) : reading.problem).toBeTruthy();
      }),
      { numRuns: 500, examples: [["", "3000 years ago", "2021-12-11"]] },
    );
  });

  it("have the day of chrono-node within their range, where it reads one", () => {
    const texts = [
      ...[
        "yesterday",
        "today",
        "tomorrow",
        "last month",
        "last year",
        "last week",
        "this month",
        "last night",
      ],
      ...[
        "June 2014",
        "19 June 2014",
        "June 19, 2014",
        "3-5 May 2020",
        "June to September 2015",
        "Sept 2014",
      ],
      ...["a week ago", "two weeks ago", "three days ago", "a month ago", "five years ago", "16 months ago"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), day, (text, any) => {
        const articleDate = any.replace(/^-?\d\d/, "20");
        const reading = read(text, articleDate);
        const instant = new Date(startOfDay(articleDate) + 12 * 3_600_000);
        const [found] = parseByChrono(text, { instant, timezone: 0 });
        const [first, last] = [found?.start, found?.end ?? found?.start].map((end) => end?.date().getTime());
        const { min, max } = "edtf" in reading ? reading : { min: null, max: null };
        expect(found?.text).toBe(text);
        expect(Number(first)).toBeGreaterThanOrEqual(Number(min) - 12 * 3_600_000);
        expect(Number(last)).toBeLessThanOrEqual(Number(max) + 12 * 3_600_000);
      }),
    );
  });
});
