import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datedRange } from "../../src/compile/datingOf.ts";
import { foldedScale, linearScale } from "../../src/layout/foldedScale.ts";
import { ticksOf } from "../../src/layout/ticks.ts";

const DAY = 86_400_000;
const bound = (day: number) => ({ time: day * DAY, precision: "day" as const, approximate: false });
const dating = fc
  .tuple(fc.integer({ min: -900_000, max: 30_000 }), fc.nat(4000), fc.constantFrom("both", "min", "max"))
  .map(([from, length, known]) => ({
    min: known === "max" ? null : bound(from),
    max: known === "min" ? null : { ...bound(from + length + 1), time: (from + length + 1) * DAY - 1 },
  }));

describe("the folded scale", () => {
  it("is monotone, stays in its width, and leads back to the same time", () => {
    fc.assert(
      fc.property(
        fc.array(dating, { maxLength: 30 }),
        fc.integer({ min: 200, max: 2000 }),
        (datings, width) => {
          const scale = foldedScale(datings, width);
          const edges = scale.stretches.flatMap(({ from, to }) => [from, (from + to) / 2, to]);
          let last = Number.NEGATIVE_INFINITY;
          for (const time of edges) {
            const x = scale.x(time);
            expect(x).toBeGreaterThanOrEqual(last - 1e-6);
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x).toBeLessThanOrEqual(width + 1e-6);
            expect(Math.abs(scale.time(x) - time)).toBeLessThan(Math.max(1000, Math.abs(time) * 1e-9));
            last = x;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  const real = [
    "2014-06",
    "[2014-06..2015-09]",
    "2016",
    "2021-10~/2021-12-10~",
    "2021-12-10",
    "[..2021-12-11]",
  ].map(datedRange);
  it("folds the empty years of the real case, and only them", () => {
    const folds = foldedScale(real, 900).stretches.filter(({ folded }) => folded);
    expect(folds.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
      ["2017-01-01T00:00:00.000Z", "2021-10-01T00:00:00.000Z"],
    ]);
  });
  it("gives the last two days more room than linear time does", () => {
    const [from, to] = [Date.UTC(2021, 11, 10), Date.UTC(2021, 11, 12)];
    const [folded, linear] = [foldedScale(real, 900), linearScale(real, 900)];
    expect(folded.x(to) - folded.x(from)).toBeGreaterThan(60);
    expect(linear.x(to) - linear.x(from)).toBeLessThan(2);
  });
  it("carries no tick in a fold and no two tick labels on one spot", () => {
    const scale = foldedScale(real, 900);
    const ticks = ticksOf(scale, (text) => text.length * 7);
    const inFold = ticks.filter(({ time }) =>
      scale.stretches.some((s) => s.folded && time > s.from && time < s.to),
    );
    expect(ticks.length).toBeGreaterThan(5);
    expect(inFold).toEqual([]);
    ticks.slice(1).forEach((tick, i) => {
      const before = ticks[i];
      expect(tick.x - (before?.x ?? 0)).toBeGreaterThan(
        ((before?.label.length ?? 0) + tick.label.length) * 3.5,
      );
    });
  });
});
