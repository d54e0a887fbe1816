import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../src/core/dates/parseEdtf.ts";
import { boundByEvent } from "../../../src/core/editing/boundByEvent.ts";

describe("boundByEvent", () => {
  it.each([
    ["", "same", "2014-06", "2014-06"],
    ["", "notBefore", "2014-06", "[2014-06..]"],
    ["", "notAfter", "2021-12-10", "[..2021-12-10]"],
    ["[2014-06..]", "notAfter", "2015-09", "[2014-06..2015-09]"],
    ["2015", "notBefore", "[2014-06..2015-09]", "[2014-06..2015]"],
    ["", "notAfter", "2021-10-01/2021-12-10", "[..2021-12-10]"],
    ["", "notAfter", "2021-10~/2021-12-10", "[..2021-12-10]"],
  ] as const)("of %j, %s %s is %s", (known, relation, other, expected) => {
    expect(boundByEvent(known, relation, other)).toBe(expected);
  });

  it("returns null if the other date is open on that side", () => {
    expect(boundByEvent("", "notAfter", "[2014-06..]")).toBeNull();
    expect(boundByEvent("", "notBefore", "[..2014-06]")).toBeNull();
    expect(boundByEvent("2014", "same", "")).toBeNull();
  });

  it("has the bounds of the other event", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([at, end]) => at.toISOString().slice(0, end));
    fc.assert(
      fc.property(point, (other) => {
        const limit = parseEdtf(other);
        const [earlier, later] = (["notAfter", "notBefore"] as const).map((relation) =>
          parseEdtf(boundByEvent("", relation, other) ?? ""),
        );
        expect(later).toMatchObject({ min: (limit as { min: unknown }).min });
        expect(earlier).toMatchObject({ max: (limit as { max: unknown }).max });
      }),
    );
  });
});
