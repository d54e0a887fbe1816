import { describe, expect, it } from "vitest";
import { datedRange } from "../../src/compile/datingOf.ts";

const days = (edtf: string) => {
  const { form, min, max } = datedRange(edtf);
  return [form, ...[min, max].map((bound) => bound && new Date(bound.time).toISOString())];
};

describe("an EDTF value as a range", () => {
  it("takes a set’s last day from its last member, where edtf’s own Set.max takes the first", () => {
    expect(days("[2014-06..2015-09]")).toEqual([
      "within",
      "2014-06-01T00:00:00.000Z",
      "2015-09-30T23:59:59.999Z",
    ]);
  });
  it("leaves an open beginning open instead of −Infinity", () => {
    expect(days("[..2021-12-11]")).toEqual(["by", null, "2021-12-11T23:59:59.999Z"]);
    expect(days("../2021-12-11")).toEqual(["period", null, "2021-12-11T23:59:59.999Z"]);
  });
  it("keeps approximate ends of a period", () => {
    const { min, max } = datedRange("2021-10~/2021-12-10");
    expect([min?.approximate, max?.approximate, min?.precision]).toEqual([true, false, "month"]);
  });
  it.each(["2021-12-10T10:00:00Z", "2021-12-XX", "2021-21", "2014?", "2021-02-30", "soon", "2015/2014"])(
    "refuses %s",
    (edtf) => {
      expect(() => datedRange(edtf)).toThrow();
    },
  );
});
