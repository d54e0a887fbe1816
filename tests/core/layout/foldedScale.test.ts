import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { buildFoldedScale, buildLinearScale } from "../../../src/core/layout/foldedScale.ts";
import { LONG_RANGE_SHARE } from "../../../src/core/layout/limits.ts";
import { interpolateScale, type TimeScale, zoomScale } from "../../../src/core/layout/timeScale.ts";
import { DAY, isoDay } from "../../../src/core/model/day.ts";
import { events } from "../../fixtures/layout.ts";

const width = fc.integer({ min: 200, max: 2000 });
const folded = fc.tuple(events, width).map(([list, px]) => ({
  scale: buildFoldedScale(
    list.map(({ date }) => date),
    px,
  ),
  px,
}));

/**
 * Asserts that time → x → time is the identity in every segment, and that x grows with time from 0 to `px`.
 */
function expectTrue(scale: TimeScale, px: number): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, to } of scale.segments) {
    for (const time of [from, from + (to - from) / 3, to]) {
      const x = scale.x(time);
      expect(x).toBeGreaterThanOrEqual(last - 1e-6);
      expect(x).toBeGreaterThanOrEqual(-1e-6);
      expect(x).toBeLessThanOrEqual(px + 1e-6);
      const slack = Math.max(1, (1e-9 * (to - from) * px) / Math.max(1e-3, scale.x(to) - scale.x(from)));
      expect(Math.abs(scale.time(x) - time)).toBeLessThan(slack + Math.abs(time) * 1e-9);
      last = x;
    }
  }
  expect(scale.segments[0]?.x0).toBe(0);
  expect(scale.segments.at(-1)?.x1).toBeCloseTo(px, 3);
  expect(scale.segments.every(({ folded }) => folded)).toBe(false);
}

describe("the folded scale", () => {
  it("is monotone and invertible inside its width", () => {
    fc.assert(
      fc.property(folded, ({ scale, px }) => expectTrue(scale, px)),
      { numRuns: 2000 },
    );
  });
  it("is so as a linear, an interpolated and a zoomed scale too", () => {
    fc.assert(
      fc.property(
        folded,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        ({ scale, px }, share, k) => {
          const linear = buildLinearScale(scale);
          expectTrue(linear, px);
          expectTrue(interpolateScale(scale, linear, share), px);
          expectTrue(zoomScale(linear, k), px * k);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it("does not depend on the order of the dates", () => {
    fc.assert(
      fc.property(events, (list) => {
        const dates = list.map(({ date }) => date);
        expect(buildFoldedScale(dates.toReversed(), 900).segments).toEqual(
          buildFoldedScale(dates, 900).segments,
        );
      }),
    );
  });
  it("folds no time of a date, except inside a range of most of the time", () => {
    fc.assert(
      fc.property(events, (list) => {
        const folds = buildFoldedScale(
          list.map(({ date }) => date),
          900,
        ).segments.filter((s) => s.folded);
        const times = list.flatMap(({ date: { min, max } }) => [min, max].flatMap((one) => one?.time ?? []));
        const longest = LONG_RANGE_SHARE * (Math.max(...times) - Math.min(...times)) - DAY;
        const inside = list.filter(({ date: { form, min, max } }) =>
          folds.some((fold) => {
            const [first, last] = [min?.time ?? max?.time, max?.time ?? min?.time];
            if (first === undefined || last === undefined) return false;
            const isLong = form === "within" && last - first > longest;
            return isLong ? first >= fold.from && first < fold.to : first < fold.to && last >= fold.from;
          }),
        );
        expect(inside).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  const real = [
    "2014-06",
    "[2014-06..2015-09]",
    "2016",
    "2021-10~/2021-12-10~",
    "2021-12-10",
    "[..2021-12-11]",
  ].map(parseEdtf);
  it("folds the empty years of a case, and only them", () => {
    const folds = buildFoldedScale(real, 900).segments.filter(({ folded }) => folded);
    expect(folds.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
      ["2017-01-01T00:00:00.000Z", "2021-10-01T00:00:00.000Z"],
    ]);
  });
  it("keeps the ends of a very long range as narrow as other days", () => {
    const scale = (...dates: string[]) => buildFoldedScale([...real, ...dates.map(parseEdtf)], 900);
    const limits = ({ segments }: TimeScale) => segments.map(({ from, to }) => [from, to]);
    expect(limits(scale("[2014-06-01..2021-12-11]"))).toEqual(limits(scale("2014-06", "[..2021-12-11]")));
  });
  it("folds nothing in a case of one week or one day", () => {
    const week = ["2021-12-01", "[..2021-12-04]", "2021-12-06~/2021-12-07"].map(parseEdtf);
    expect(buildFoldedScale(week, 900).segments.filter(({ folded }) => folded)).toEqual([]);
    expect(buildFoldedScale(["[..2021-12-11]"].map(parseEdtf), 900).segments).toMatchObject([
      { x0: 0, x1: 900, folded: false },
    ]);
  });
  it("gives the last two days more room than linear time does", () => {
    const [from, to] = [Date.UTC(2021, 11, 10), Date.UTC(2021, 11, 12)];
    const scale = buildFoldedScale(real, 900);
    const linear = buildLinearScale(scale);
    expect(scale.x(to) - scale.x(from)).toBeGreaterThan(60);
    expect(linear.x(to) - linear.x(from)).toBeLessThan(2);
  });
  it("folds years that only “some day in these years” covers", () => {
    const dates = ["2014-06", "2016", "[2014-06-01..2021-12-11]", "2021-12-10"].map(parseEdtf);
    const folds = buildFoldedScale(dates, 900).segments.filter(({ folded }) => folded);
    expect(folds.map(({ from, to }) => [isoDay(from), isoDay(to)])).toEqual([
      ["2014-07-01", "2016-01-01"],
      ["2017-01-01", "2021-12-10"],
    ]);
  });
});
