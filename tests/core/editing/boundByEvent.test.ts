import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf, withKnownPrecision } from "../../../src/core/dates/parseEdtf.ts";
import { boundByEvent } from "../../../src/core/editing/boundByEvent.ts";

describe("boundByEvent", () => {
  it.each([
    ["", "same", "2014-06", "2014-06"],
    ["", "notBefore", "2014-06", "[2014-06..]"],
    ["", "notAfter", "2021-12-10", "[..2021-12-10]"],
    ["[2014-06..]", "notAfter", "2015-09", "[2014-06..2015-09]"],
    ["", "notAfter", "2021-10-01/2021-12-10", "[..2021-12-10]"],
    ["", "notAfter", "2021-10~/2021-12-10", "[..2021-12-10]"],
    ["", "notBefore", "2021-10~", "[2021-10~..]"],
    ["[..2024-05-01]", "notBefore", "2024-03-04T18:05Z", "[2024-03-04..2024-05-01]"],
  ] as const)("of %j, %s %s is %s", (own, relation, other, edtf) => {
    expect(boundByEvent({ edtf: own }, relation, { edtf: other })).toEqual({ edtf });
  });

  it.each([
    ["2024-03", "notBefore", "2024-03-27", "[2024-03-27..2024-03-31]", { max: "month" }],
    ["2024", "notAfter", "2024-06-04", "[2024-01-01..2024-06-04]", { min: "year" }],
    ["2024", "notBefore", "2024-06", "[2024-06..2024-12]", { max: "year" }],
    ["2024~", "notBefore", "2024-06", "[2024-06..2024-12~]", { max: "year" }],
  ] as const)("%s, %s %s, says which end is known less exactly", (own, relation, other, edtf, known) => {
    expect(boundByEvent({ edtf: own }, relation, { edtf: other })).toEqual({ edtf, known });
  });

  it("keeps what is known less exactly of the other event", () => {
    const other = { edtf: "[1987-06..1990-12]", known: { max: "year" } } as const;
    expect(boundByEvent({ edtf: "" }, "notAfter", other)).toEqual({
      edtf: "[..1990-12]",
      known: { max: "year" },
    });
    expect(boundByEvent({ edtf: "" }, "same", other)).toEqual(other);
  });

  it.each([
    ["2015", "notBefore", "[2014-06..2015-09]"],
    ["2024-03-04", "notAfter", "2024-03-20"],
    ["2024-03-04", "notBefore", "2024-03"],
  ] as const)("never makes %s wider by %s %s", (own, relation, other) => {
    expect(boundByEvent({ edtf: own }, relation, { edtf: other })).toEqual({ edtf: own });
  });

  it("returns null if the other date is open on that side", () => {
    expect(boundByEvent({ edtf: "" }, "notAfter", { edtf: "[2014-06..]" })).toBeNull();
    expect(boundByEvent({ edtf: "" }, "notBefore", { edtf: "[..2014-06]" })).toBeNull();
    expect(boundByEvent({ edtf: "2014" }, "same", { edtf: "" })).toBeNull();
  });

  it("has the bounds of the other event", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([at, end]) => at.toISOString().slice(0, end));
    fc.assert(
      fc.property(point, (other) => {
        const limit = parseEdtf(other);
        const [earlier, later] = (["notAfter", "notBefore"] as const).map((relation) =>
          parseEdtf(boundByEvent({ edtf: "" }, relation, { edtf: other })?.edtf ?? ""),
        );
        expect(later).toMatchObject({ min: (limit as { min: unknown }).min });
        expect(earlier).toMatchObject({ max: (limit as { max: unknown }).max });
      }),
    );
  });

  it("is a date that can be read, no wider than both", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([at, end]) => at.toISOString().slice(0, end));
    const check = fc.property(
      point,
      point,
      fc.constantFrom("notBefore", "notAfter"),
      (own, other, relation) => {
        const [known, limit] = [parseEdtf(own), parseEdtf(other)];
        const side = relation === "notBefore" ? "min" : "max";
        const isPossible =
          side === "min"
            ? limit.min && known.max && limit.min.time <= known.max.time
            : limit.max && known.min && limit.max.time >= known.min.time;
        fc.pre(Boolean(isPossible));
        const bound = boundByEvent({ edtf: own }, relation, { edtf: other });
        const range = withKnownPrecision(parseEdtf(bound?.edtf ?? ""), bound?.known ?? {});
        expect(range.min?.time).toBe(
          Math.max(known.min?.time ?? 0, side === "min" ? (limit.min?.time ?? 0) : -Infinity),
        );
        expect(range.max?.time).toBe(
          Math.min(known.max?.time ?? 0, side === "max" ? (limit.max?.time ?? 0) : Infinity),
        );
      },
    );
    fc.assert(check);
  });
});
