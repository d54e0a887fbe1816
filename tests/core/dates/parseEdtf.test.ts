import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";
import { parseEdtf, withKnownPrecision, withSeveralDays } from "../../../src/core/dates/parseEdtf.ts";

const days = (edtf: string) => {
  const { form, min, max } = parseEdtf(edtf);
  return [form, ...[min, max].map((bound) => bound && new Date(bound.time).toISOString())];
};

describe("parseEdtf", () => {
  it("takes a set’s end from its last member, unlike edtf’s Set.max", () => {
    expect(days("[2014-06..2015-09]")).toEqual([
      "within",
      "2014-06-01T00:00:00.000Z",
      "2015-09-30T23:59:59.999Z",
    ]);
  });
  it("returns null for an open start, not −Infinity", () => {
    expect(days("[..2021-12-11]")).toEqual(["by", null, "2021-12-11T23:59:59.999Z"]);
    expect(days("../2021-12-11")).toEqual(["period", null, "2021-12-11T23:59:59.999Z"]);
  });
  it("keeps approximate ends of a period", () => {
    const { min, max } = parseEdtf("2021-10~/2021-12-10");
    expect([min?.approximate, max?.approximate, min?.precision]).toEqual([true, false, "month"]);
  });
  it.each([
    ["2021-12-10T18:05Z", 0, "2021-12-10T18:05"],
    ["2021-12-10T18:05+01:00", 60, "2021-12-10T17:05"],
    ["2021-12-10T18:05-0330", -210, "2021-12-10T21:35"],
    ["2021-12-10T00:30+01", 60, "2021-12-09T23:30"],
    ["-0043-03-15T12:00Z", 0, "-000043-03-15T12:00"],
  ])("reads %s as one minute with its offset", (value, offset, utc) => {
    const { min, max } = parseEdtf(value);
    expect(min).toEqual({ time: Date.parse(`${utc}Z`), precision: "minute", approximate: false, offset });
    expect(max).toEqual({ ...min, time: Date.parse(`${utc}Z`) + 59_999 });
    expect(days(value)[0]).toBe("day");
  });
  it("reads periods and ranges of minutes, also in two zones", () => {
    expect(days("2021-10-30T23:00+01:00/2021-10-31T02:00Z")).toEqual([
      "period",
      "2021-10-30T22:00:00.000Z",
      "2021-10-31T02:00:59.999Z",
    ]);
    expect(days("[2021-12-10T18:05Z..2021-12-10T19:00Z]")).toEqual([
      "within",
      "2021-12-10T18:05:00.000Z",
      "2021-12-10T19:00:59.999Z",
    ]);
    expect(days("[..2021-12-10T18:05Z]")).toEqual(["by", null, "2021-12-10T18:05:59.999Z"]);
    expect(parseEdtf("2021-12-10T18:05Z~").min?.approximate).toBe(true);
  });
  it.each([
    "2021-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-12-32",
    "2021-13",
    "-0001-02-29",
    "2021-02-29T10:00Z",
    "2021-02-29~",
  ])("refuses %s, which does not exist, alone and in ranges, and quotes it", (day) => {
    const first = day.includes("T") ? "2001-01-01T00:00Z" : day.length < 8 ? "-0100-01" : "-0100-01-01";
    const last = first.replace(/^(-01|20)/, "30");
    const forms = [day, `[${day}]`, `[${first}..${day}]`, `[${day}..${last}]`, `[..${day}]`, `[${day}..]`];
    for (const value of [...forms, `${first}/${day}`, `${day}/${last}`, `../${day}`, `${day}/..`])
      expect(() => parseEdtf(value), value).toThrow(`“${day}” does not exist in the calendar`);
  });
  it.each([
    "2021-12-10T10:00:00Z",
    "2021-12-10T10:00",
    "2021-12-10T24:00Z",
    "2021-12-10T10:60Z",
    "20211210",
    "163915950000",
    "[2014-06..2016]",
    "[2014-06,2014-08]",
    "[..]",
    "[]",
    "2014/2015/2016",
    "2021-12-10T19:00Z/2021-12-10T18:05Z",
    "2021-12-XX",
    "2021-21",
    "2014?",
    "2021-02-30",
    "soon",
    "2015/2014",
    "{2014-06..2015-09}",
  ])("refuses %s", (edtf) => {
    let message = "";
    try {
      parseEdtf(edtf);
    } catch (error) {
      message = (error as Error).message;
    }
    const [, quoted = "nothing"] = /“(.*?)”/.exec(message) ?? [];
    expect(edtf).toContain(quoted);
    expect(message.replace(/“.*?”/g, "")).not.toMatch(/\d/);
  });
});

const two = (number: number) => `${number}`.padStart(2, "0");
/** Years, months and days in EDTF, without those that do not exist. */
const unit = fc
  .tuple(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const y = `${year < 0 ? "-" : ""}${`${Math.abs(year)}`.padStart(4, "0")}`;
    return fc.constantFrom(y, `${y}-${two(month)}`, `${y}-${two(month)}-${two(day)}`);
  })
  .map((text) => ({ text, about: `${text}~` }));

it("agrees with the package edtf on dates and periods, except its errors", () => {
  fc.assert(
    fc.property(unit, unit, fc.boolean(), (a, b, approximate) => {
      // edtf adds 1900 to the years 0 to 99.
      fc.pre(![a, b].some(({ text }) => /^00\d\d/.test(text)));
      const first = approximate ? a.about : a.text;
      const [own, other] = [parseEdtf(first), edtf(first)];
      expect([own.min?.time, own.max?.time]).toEqual([other.min, other.max]);
      expect(own.min?.approximate).toBe(approximate);
      const [from, to] = [parseEdtf(a.text), parseEdtf(b.text)];
      fc.pre((from.min?.time ?? 0) < (to.min?.time ?? 0));
      const [period, interval] = [parseEdtf(`${a.text}/${b.text}`), edtf(`${a.text}/${b.text}`)];
      expect([period.min?.time, period.max?.time]).toEqual([interval.min, interval.max]);
    }),
    { numRuns: 500 },
  );
});

it("lowers the precision of an end that is the end of its unit", () => {
  const range = withKnownPrecision(parseEdtf("[2014-06..2016-12]"), { max: "year" });
  expect(formatEventDate(range)).toBe("between June 2014 and the end of 2016, day not given");
  expect(() => withKnownPrecision(parseEdtf("[2014-06..2016-11]"), { max: "year" })).toThrow(
    /“known” says max: year/,
  );
  expect(() => withKnownPrecision(parseEdtf("[..2016]"), { min: "year" })).toThrow(/“known” says min: year/);
});

it("allows several days only within a range", () => {
  expect(withSeveralDays(parseEdtf("[2014-06..2015-09]"))).toMatchObject({ form: "within", several: true });
  for (const edtf of ["2021-12-10", "2014-06/2015-09", "[..2021-12-11]"])
    expect(() => withSeveralDays(parseEdtf(edtf))).toThrow(/“several” needs a month/);
});
