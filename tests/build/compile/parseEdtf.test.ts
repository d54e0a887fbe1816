import { describe, expect, it } from "vitest";
import { parseEdtf, withKnownPrecision, withSeveralDays } from "../../../src/build/compile/parseEdtf.ts";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";

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
    "2021-12-10T10:00:00Z",
    "2021-12-XX",
    "2021-21",
    "2014?",
    "2021-02-30",
    "soon",
    "2015/2014",
    "{2014-06..2015-09}",
  ])("refuses %s", (edtf) => {
    expect(() => parseEdtf(edtf)).toThrow();
  });
});

it("lowers the precision of an end that is the end of its unit", () => {
  const range = withKnownPrecision(parseEdtf("[2014-06..2016-12]"), { max: "year" });
  expect(formatEventDate(range)).toBe("some day between June 2014 and 2016");
  expect(() => withKnownPrecision(parseEdtf("[2014-06..2016-11]"), { max: "year" })).toThrow(
    /max can't be known to the year/,
  );
  expect(() => withKnownPrecision(parseEdtf("[..2016]"), { min: "year" })).toThrow(/min can't be known/);
});

it("allows several days only within a range", () => {
  expect(withSeveralDays(parseEdtf("[2014-06..2015-09]"))).toMatchObject({ form: "within", several: true });
  for (const edtf of ["2021-12-10", "2014-06/2015-09", "[..2021-12-11]"])
    expect(() => withSeveralDays(parseEdtf(edtf))).toThrow(/several days are only within/);
});
