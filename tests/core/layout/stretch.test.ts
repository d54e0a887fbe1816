import fc from "fast-check";
import { expect, it } from "vitest";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { buildPanels } from "../../../src/core/layout/panels.ts";
import { buildStretch, viewportToDraw } from "../../../src/core/layout/stretch.ts";
import { type TimeScale, zoomScale } from "../../../src/core/layout/timeScale.ts";
import {
  buildZoomTransform,
  fullViewport,
  panViewport,
  type Viewport,
  zoomViewport,
} from "../../../src/core/layout/viewport.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { events } from "../../fixtures/layout.ts";

const WIDTH = 1000;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const scale = events.map((list) => buildPanelScale(buildPanels(list, EMPTY_CORPUS), WIDTH));
/** A scale with any viewport on it. */
const zoomed = fc
  .tuple(scale, share, fc.double({ min: 1, max: 40, noNaN: true }))
  .map(([on, at, factor]) => ({ on, viewport: zoomViewport(on, null, at, factor) }));

const drawnScale = (on: TimeScale, viewport: Viewport | null) =>
  zoomScale(on, buildZoomTransform(on, viewport).k);
const timeAt = (on: TimeScale, viewport: Viewport | null, at: number) =>
  drawnScale(on, viewport).time(buildZoomTransform(on, viewport).x + at * WIDTH);

it("does not stretch a drawing at its own viewport", () => {
  fc.assert(
    fc.property(zoomed, share, ({ on, viewport }, at) => {
      const { factor, shift } = buildStretch(on, viewport, viewport, at);
      expect(factor).toBeCloseTo(1, 3);
      expect(shift).toBeCloseTo(-buildZoomTransform(on, viewport).x, 0);
      expect(viewportToDraw(on, viewport, viewport, at)).toBe(viewport);
    }),
  );
});

it("keeps the time under the pointer exactly where it will be", () => {
  fc.assert(
    fc.property(zoomed, share, fc.double({ min: 0.2, max: 5, noNaN: true }), ({ on, viewport }, at, by) => {
      const shown = zoomViewport(on, viewport, at, by);
      const { factor, shift } = buildStretch(on, viewport, shown, at);
      const x = drawnScale(on, viewport).x(timeAt(on, shown, at));
      expect(shift + factor * x).toBeCloseTo(at * WIDTH, 3);
    }),
  );
});

it("fills the width of the view", () => {
  fc.assert(
    fc.property(zoomed, share, fc.double({ min: 0.2, max: 5, noNaN: true }), ({ on, viewport }, at, by) => {
      const shown = zoomViewport(on, viewport, at, by);
      const { from, to } = shown ?? fullViewport(on);
      const { factor } = buildStretch(on, viewport, shown, at);
      const drawn = drawnScale(on, viewport);
      expect(factor * (drawn.x(to) - drawn.x(from))).toBeCloseTo(WIDTH, 3);
    }),
  );
});

it("moves a drawing without stretching it while the person pans", () => {
  fc.assert(
    fc.property(zoomed, fc.double({ min: -0.2, max: 0.2, noNaN: true }), ({ on, viewport }, by) => {
      const { factor } = buildStretch(on, viewport, panViewport(on, viewport, by));
      expect(factor).toBeCloseTo(1, 3);
    }),
  );
});

it("draws most of the view, at most ten times as wide", () => {
  const step = fc.tuple(share, fc.double({ min: 0.3, max: 3, noNaN: true }));
  fc.assert(
    fc.property(scale, fc.array(step, { maxLength: 12 }), (on, steps) => {
      let [drawn, shown]: (Viewport | null)[] = [null, null];
      for (const [at, by] of steps) {
        shown = zoomViewport(on, shown ?? null, at, by);
        drawn = viewportToDraw(on, drawn ?? null, shown, at);
        const { factor, shift } = buildStretch(on, drawn, shown, at);
        const { k, x } = buildZoomTransform(on, drawn);
        const last = zoomScale(on, k).segments.at(-1)?.x1 ?? 0;
        // A zoom out may leave a fifth of the width empty at either edge.
        const [start, end] = [Math.max(0, x - WIDTH / 4), Math.min(last, x + WIDTH * 1.25)];
        expect(factor).toBeLessThanOrEqual(10.001);
        if (start > 0) expect(shift + factor * start).toBeLessThanOrEqual(WIDTH * 0.2 + 0.5);
        if (end < last) expect(shift + factor * end).toBeGreaterThanOrEqual(WIDTH * 0.8 - 0.5);
      }
    }),
  );
});
