import fc from "fast-check";
import { expect, it } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import { buildTicks } from "../../../src/core/layout/ticks.ts";
import { zoomScale } from "../../../src/core/layout/timeScale.ts";
import { events, measure } from "../../fixtures/layout.ts";

const real = [
  "2014-06",
  "[2014-06..2015-09]",
  "2016",
  "2021-10~/2021-12-10~",
  "2021-12-10",
  "[..2021-12-11]",
];
const scale = buildFoldedScale(real.map(parseEdtf), 900);

it("has no tick in an axis break and no overlapping labels at any zoom", () => {
  fc.assert(
    fc.property(
      events,
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, k, at) => {
        const zoomed = zoomScale(
          buildFoldedScale(
            list.map(({ date }) => date),
            900,
          ),
          k,
        );
        const x0 = at * 900 * (k - 1);
        const ticks = buildTicks(zoomed, measure, [x0, x0 + 900]);
        expect(ticks.length).toBeLessThan(40);
        for (const { time } of ticks) {
          expect(zoomed.segments.some((s) => s.folded && time > s.from && time < s.to)).toBe(false);
        }
        ticks.slice(1).forEach((tick, i) => {
          const before = ticks[i];
          const room = (measure(before?.label ?? "") + measure(tick.label)) / 2;
          expect(tick.x - (before?.x ?? 0)).toBeGreaterThan(room);
        });
      },
    ),
    { numRuns: 500 },
  );
});

it("uses the unit of each segment: months, years, then days", () => {
  expect(buildTicks(scale, measure).map(({ label }) => label)).toEqual([
    "Jul 2014",
    "Oct",
    "2015",
    "Apr",
    "Jul",
    "Oct",
    "2016",
    "Apr",
    "Jul",
    "Oct",
    "Oct 2021",
    "Nov",
    "Fri 10 Dec",
  ]);
});

it("states the year at the first tick of a view with days only", () => {
  const x0 = scale.x(Date.UTC(2021, 11, 10)) * 8 - 60;
  const [first] = buildTicks(zoomScale(scale, 8), measure, [x0, x0 + 900]);
  expect(first?.label).toBe("Fri 10 Dec 2021");
});
