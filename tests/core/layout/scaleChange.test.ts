import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { buildFoldedScale, buildLinearScale } from "../../../src/core/layout/foldedScale.ts";
import { SCALE_CHANGE_RATIO } from "../../../src/core/layout/limits.ts";
import { buildChangeSign, describeScale, scaleChangesOf } from "../../../src/core/layout/scaleChange.ts";
import { piecewiseScale } from "../../../src/core/layout/timeScale.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { events } from "../../fixtures/layout.ts";

const folded = events.map((list) =>
  buildFoldedScale(
    list.map(({ date }) => date),
    900,
  ),
);
const scaleOf = (...dates: string[]) => buildFoldedScale(dates.map(parseEdtf), 900);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

describe("changes of scale", () => {
  it("are at both ends of an axis break and of busy days", () => {
    const scale = scaleOf("2014-06", "2016", "2021-10-01/2022-03-31", "2021-12-10", "[..2021-12-11]");
    expect(scaleChangesOf(scale).map(({ time }) => dayOf(time))).toEqual([
      "2014-07-01",
      "2016-01-01",
      "2017-01-01",
      "2021-10-01",
      "2021-12-10",
      "2021-12-12",
    ]);
  });
  it("are not on the linear scale", () => {
    fc.assert(
      fc.property(folded, (scale) => {
        expect(scaleChangesOf(buildLinearScale(scale))).toEqual([]);
        expect(describeScale(buildLinearScale(scale))).toBe("");
      }),
    );
  });
  it("have one scale between them", () => {
    fc.assert(
      fc.property(folded, (scale) => {
        const changes = scaleChangesOf(scale).map(({ x }) => x);
        let first = Number.NaN;
        for (const { from, to, x0, x1 } of scale.segments) {
          const pixelsPerDay = ((x1 - x0) / (to - from)) * DAY;
          if (Number.isNaN(first) || changes.includes(x0)) first = pixelsPerDay;
          const ratio = pixelsPerDay / first;
          expect(Math.max(ratio, 1 / ratio)).toBeLessThanOrEqual(SCALE_CHANGE_RATIO);
        }
      }),
      { numRuns: 500 },
    );
  });
  it("include small changes that add up", () => {
    const at = (i: number) => ({ from: i * DAY, to: (i + 1) * DAY, folded: false });
    const scale = piecewiseScale([
      { ...at(0), x0: 0, x1: 100 },
      { ...at(1), x0: 100, x1: 202 },
      { ...at(2), x0: 202, x1: 306 },
    ]);
    expect(scaleChangesOf(scale)).toEqual([{ time: 2 * DAY, x: 202 }]);
  });
});

it.each([
  [["2014-06", "2016", "2021-10-01/2021-12-31", "2021-12-10"], "Some years shortened, busy days widened"],
  [["2021-01-01", "2021-09-01"], "Some months shortened"],
  [["2020/2021", "2021-10-01"], "Busy days widened"],
  [["2021-12-10"], ""],
  [["2021-12-10T18:00Z/2021-12-10T23:00Z", "2021-12-10T20:00Z"], "Busy hours widened"],
  [["2021-12-10T18:00Z/2021-12-10T18:50Z", "2021-12-10T18:30Z"], "Busy minutes widened"],
])("describes the scale of %j as “%s”", (dates, note) => {
  expect(describeScale(scaleOf(...dates))).toBe(note);
});

it("has two slashes across the axis as its sign", () => {
  expect(buildChangeSign("horizontal", 50, 0, 8)).toBe("M46,4l4,-8M50,4l4,-8");
  expect(buildChangeSign("vertical", 50, 4, 8)).toBe("M0,50l8,-4M0,54l8,-4");
});
