import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import type { TimeScale } from "../../../src/core/layout/timeScale.ts";
import {
  fitViewport,
  fullViewport,
  moveViewport,
  panViewport,
  type Viewport,
  zoomTransformOf,
  zoomViewport,
} from "../../../src/core/layout/viewport.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { events } from "../../fixtures/layout.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scale = events.map((list) =>
  buildFoldedScale(
    list.map(({ date }) => date),
    1000,
  ),
);
const factor = fc.double({ min: 1.01, max: 40, noNaN: true });

/** The time at a share of the drawing's width. */
function timeAt(on: TimeScale, viewport: Viewport | null, at: number): number {
  const { k, x } = zoomTransformOf(on, viewport, 1000);
  return on.time((at * 1000 + x) / k);
}

it("keeps what is under the pointer there while zooming in", () => {
  fc.assert(
    fc.property(scale, share, factor, (on, at, by) => {
      const zoomed = zoomViewport(on, null, at, by);
      const whole = fullViewport(on);
      const moved = Math.abs(on.x(timeAt(on, zoomed, at)) - on.x(timeAt(on, null, at)));
      expect(moved).toBeLessThan(0.2);
      expect(zoomed === null || (zoomed.from >= whole.from - 1 && zoomed.to <= whole.to + 1)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it("shows the whole again after zooming out as far as in", () => {
  fc.assert(
    fc.property(scale, share, factor, (on, at, by) => {
      expect(zoomViewport(on, zoomViewport(on, null, at, by), at, 1 / (by * 1.01))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

it("never shows less than a day, and never leaves the time there is", () => {
  fc.assert(
    fc.property(
      scale,
      fc.array(fc.tuple(share, factor, fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 12 }),
      (on, steps) => {
        let viewport: Viewport | null = null;
        const whole = fullViewport(on);
        for (const [at, by, pan] of steps) {
          viewport = panViewport(on, zoomViewport(on, viewport, at, by), pan);
          if (viewport === null) continue;
          const slack = 1 + Math.abs(whole.from) * 1e-9;
          expect(viewport.from).toBeGreaterThanOrEqual(whole.from - slack);
          expect(viewport.to).toBeLessThanOrEqual(whole.to + slack);
          expect(viewport.from).toBeLessThan(viewport.to);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it("keeps its magnification to the last digit while panning, so that nothing is laid out anew", () => {
  fc.assert(
    fc.property(scale, factor, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (on, by, pan) => {
      const zoomed = zoomViewport(on, null, 0.5, by);
      fc.pre(zoomed !== null);
      expect(zoomTransformOf(on, panViewport(on, zoomed, pan), 1000).k).toBe(
        zoomTransformOf(on, zoomed, 1000).k,
      );
    }),
    { numRuns: 500 },
  );
});

it("fits a stretch of time with room on both sides, and a single day too", () => {
  const on = buildFoldedScale(
    [
      {
        min: { time: 0, precision: "day", approximate: false },
        max: { time: 1000 * DAY - 1, precision: "day", approximate: false },
      },
    ],
    1000,
  );
  const fitted = fitViewport(on, 500 * DAY, 500 * DAY);
  expect(fitted?.from).toBeLessThan(500 * DAY);
  expect(fitted?.to).toBeGreaterThan(501 * DAY);
  expect(fitViewport(on, 0, 1000 * DAY)).toBeNull();
});

it("moves no further than it must to bring a time into view", () => {
  const on = buildFoldedScale(
    [
      {
        min: { time: 0, precision: "day", approximate: false },
        max: { time: 1000 * DAY - 1, precision: "day", approximate: false },
      },
    ],
    1000,
  );
  const viewport = { from: 0, to: 100 * DAY };
  expect(moveViewport(on, viewport, 50 * DAY)).toBe(viewport);
  expect((moveViewport(on, viewport, 200 * DAY)?.to ?? 0) / DAY).toBeCloseTo(210, 6);
});
