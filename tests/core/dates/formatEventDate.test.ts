import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFullDay, formatIsoBound, formatYear } from "../../../src/core/dates/formatDay.ts";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";
import { parseEdtf, withKnownPrecision, withSeveralDays } from "../../../src/core/dates/parseEdtf.ts";
import { DAY } from "../../../src/core/model/day.ts";

describe("formatEventDate", () => {
  it.each([
    ["2021-12-10", "Friday 10 December 2021"],
    ["2014-06", "in June 2014, day not given"],
    ["2016", "in 2016, day not given"],
    ["[2014-06..2015-09]", "between June 2014 and September 2015, day not given"],
    ["[2021-10..2021-12]", "between October and December 2021, day not given"],
    ["[2014..2016]", "between the start of 2014 and the end of 2016, day not given"],
    ["[2021-12-10..2021-12-11]", "on 10 or 11 December 2021"],
    ["[2021-12-08..2021-12-11]", "between 8 and 11 December 2021, day not given"],
    ["[..2021-12-11]", "on or before 11 December 2021"],
    ["[..2021-12]", "in or before December 2021"],
    ["[2021-12-11..]", "on or after 11 December 2021"],
    ["../2021-12-11", "until 11 December 2021"],
    ["2021-12-11/..", "from 11 December 2021"],
    ["2021-10~/2021-12-10~", "from about October 2021 to about 10 December 2021"],
    ["2014-06/2015-09", "from June 2014 to September 2015"],
    ["2021-12-10/2021-12-10", "on 10 December 2021"],
    ["[2021-12-10]", "Friday 10 December 2021"],
    ["[2021-12-10..2021-12-10]", "Friday 10 December 2021"],
    ["2014-06~", "in or about June 2014, day not given"],
    ["2021-12-10~", "about Friday 10 December 2021"],
    ["2014-06/2014-06-15", "from June 2014 to 15 June 2014"],
  ])("formats %s as “%s”", (edtf, words) => {
    expect(formatEventDate(parseEdtf(edtf))).toBe(words);
  });
  it("says which end of a year a bound is", () => {
    const date = withKnownPrecision(parseEdtf("[2015-09..2016-12]"), { max: "year" });
    expect(formatEventDate(date)).toBe("between September 2015 and the end of 2016, day not given");
    expect(formatEventDate(withSeveralDays(date))).toBe(
      "at one or more times between September 2015 and the end of 2016",
    );
  });
  it.each([
    ["[2014-06..2015-09]", "at one or more times between June 2014 and September 2015"],
    ["2016", "at one or more times in 2016"],
    ["2014-06~", "at one or more times in or about June 2014"],
    ["[2021-12-10..2021-12-11]", "on 10 or 11 December 2021, or both"],
    ["[2014-06..]", "at one or more times in or after June 2014"],
    [
      "[2021-12-10T18:05Z..2021-12-10T19:00Z]",
      "on 10 December 2021 at one or more times between 18:05 and 19:00 (UTC)",
    ],
  ])("formats %s of several things as “%s”", (edtf, words) => {
    expect(formatEventDate(withSeveralDays(parseEdtf(edtf)))).toBe(words);
  });
  it.each([
    ["2021-12-10T18:05Z", "Friday 10 December 2021, 18:05 (UTC)"],
    ["2021-12-10T18:05+01:00", "Friday 10 December 2021, 18:05 (UTC+1)"],
    ["2021-12-10T23:30-05:00", "Friday 10 December 2021, 23:30 (UTC−5)"],
    ["2021-12-10T00:30+05:30", "Friday 10 December 2021, 00:30 (UTC+5:30)"],
    ["2021-12-10T18:05Z~", "about Friday 10 December 2021, 18:05 (UTC)"],
    [
      "[2021-12-10T18:05Z..2021-12-10T19:00Z]",
      "on 10 December 2021 between 18:05 and 19:00 (UTC), exact time not given",
    ],
    [
      "2021-12-10T18:05+01:00/2021-12-10T19:00+01:00~",
      "on 10 December 2021 from 18:05 to about 19:00 (UTC+1)",
    ],
    [
      "2021-12-10T22:00Z/2021-12-11T02:00Z",
      "from 10 December 2021, 22:00 (UTC) to 11 December 2021, 02:00 (UTC)",
    ],
    [
      "2021-10-31T00:30+01:00/2021-10-31T03:00Z",
      "from 31 October 2021, 00:30 (UTC+1) to 31 October 2021, 03:00 (UTC)",
    ],
    ["[..2021-12-10T18:05Z]", "at or before 10 December 2021, 18:05 (UTC)"],
  ])("formats the time %s on the source’s clock as “%s”", (edtf, words) => {
    expect(formatEventDate(parseEdtf(edtf))).toBe(words);
  });
  it.each([
    ["-0043", "in 44 BCE, day not given"],
    ["-0043-03-15", "15 March 44 BCE"],
    ["[-0043-03-15..-0043-06-01]", "between 15 March and 1 June 44 BCE, day not given"],
    ["0000", "in 1 BCE, day not given"],
    ["0850", "in 850 CE, day not given"],
    ["[0850-03-01..0850-06-01]", "between 1 March and 1 June 850 CE, day not given"],
    ["-0043-03-15/0014-08-19", "from 15 March 44 BCE to 19 August 14 CE"],
    ["1582-10-14", "14 October 1582"],
    ["1582-10-15", "Friday 15 October 1582"],
  ])("formats %s without invented weekday and with its era: “%s”", (edtf, words) => {
    expect(formatEventDate(parseEdtf(edtf))).toBe(words);
  });
});

/** Minutes with any offset, of years that the calendar writes with four digits. */
const minute = fc
  .tuple(fc.integer({ min: -62_000_000, max: 400_000_000 }), fc.integer({ min: -14 * 60, max: 14 * 60 }))
  .map(([minutes, offset]) => ({
    ...{ time: minutes * 60_000, offset },
    ...{ precision: "minute" as const, approximate: false },
  }));

it("writes a minute in ISO 8601 so that it can be parsed again", () => {
  fc.assert(
    fc.property(minute, (bound) => {
      const iso = formatIsoBound(bound);
      fc.pre(/^\d{4}-/.test(iso));
      expect(parseEdtf(iso).min).toEqual(bound);
      expect(formatEventDate(parseEdtf(iso))).toContain(`, ${iso.slice(11, 16)} (UTC`);
    }),
  );
});

it("shows an era before the year 1000, and weekdays from 15 October 1582", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 100_000 }), (day) => {
      const year = new Date(day * DAY).getUTCFullYear();
      expect(/ B?CE$/.test(formatYear(day * DAY))).toBe(year < 1000);
      expect(/^[A-Z]/.test(formatFullDay(day * DAY))).toBe(day * DAY >= Date.UTC(1582, 9, 15));
    }),
  );
});
