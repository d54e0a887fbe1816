import fc from "fast-check";
import { expect, it } from "vitest";
import { buildDrawing } from "../../../src/core/layout/drawing.ts";
import { buildDrawingModel } from "../../../src/core/layout/drawingModel.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { PANEL_PADDING } from "../../../src/core/layout/placeMark.ts";
import { widthOf, zoomScale } from "../../../src/core/layout/timeScale.ts";
import { buildZoomTransform, panViewport, zoomViewport } from "../../../src/core/layout/viewport.ts";
import {
  drawnWindowAt,
  layoutRange,
  OVERSCAN,
  overlapsWindow,
  visibleMarks,
} from "../../../src/core/layout/visibleMarks.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { eventFrom, events, measure, stages } from "../../fixtures/layout.ts";

const WIDTH = 900;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const corpus = { ...EMPTY_CORPUS, stages };

/** Lays out events on their panels, `k` times as wide. */
function layOut(list: readonly TimelineEvent[], k: number, toScale = false) {
  const model = buildDrawingModel(list, corpus, toScale);
  const scale = zoomScale(buildPanelScale(model.panels, WIDTH), k);
  const range = { x0: 0, x1: widthOf(scale) };
  const metrics = { measure, unit: 15 };
  return { scale, ...buildDrawing(model, scale, drawnWindowAt(0, WIDTH), range, metrics, true) };
}

/** Draws a case zoomed by `factor` around a share of its width, then moved. */
function drawnAt(list: readonly TimelineEvent[], at: number, factor: number, pan: number) {
  const base = buildPanelScale(buildDrawingModel(list, corpus, false).panels, WIDTH);
  const moved = panViewport(base, zoomViewport(base, null, at, factor), pan - 0.5);
  const transform = buildZoomTransform(base, moved, WIDTH);
  const view = drawnWindowAt(transform.x, WIDTH);
  const left = view.x - view.origin;
  const drawn = visibleMarks(layOut(list, transform.k).marks, view);
  return {
    drawn: drawn.map((one) => ({ ...one, labelEnd: one.labelX + one.mark.labelWidth })),
    left: left - PANEL_PADDING,
    right: left + WIDTH + PANEL_PADDING,
  };
}
const views = [events, share, fc.double({ min: 1, max: 60, noNaN: true }), share] as const;

it("shows whole labels only, none over another mark or label", () => {
  fc.assert(
    fc.property(...views, (list, ...view) => {
      const { drawn, left, right } = drawnAt(list, ...view);
      for (const { mark, x0, x1, labelX, labelEnd, labelShown } of drawn) {
        expect(x1).toBeGreaterThanOrEqual(x0);
        if (!labelShown || mark.lines.length === 0) continue;
        expect(labelX).toBeGreaterThanOrEqual(left - 1);
        expect(labelEnd).toBeLessThanOrEqual(right + 1);
        const overlapping = drawn.filter(
          (other) =>
            other.mark.key !== mark.key &&
            other.mark.unit < mark.unit + mark.units &&
            mark.unit < other.mark.unit + other.mark.units &&
            ((other.x0 < labelEnd && other.x1 > labelX) ||
              (other.labelShown &&
                other.mark.lines.length > 0 &&
                other.labelX < labelEnd &&
                other.labelEnd > labelX)),
        );
        expect(overlapping).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

it("moves the label of a bar that begins before the view to its end", () => {
  const bar = eventFrom("a label wider than what is seen", 0, 100, "within", { stage: "a" });
  const late = eventFrom("z", 399, 400, "day", { stage: "b" });
  const { marks } = layOut([bar, late], 3, true);
  const end = marks.find(({ event }) => event === bar)?.x1 ?? 0;
  const view = { ...drawnWindowAt(end - 30, WIDTH), origin: 0 };
  const [drawn] = visibleMarks(marks, view);
  expect(drawn?.labelShown).toBe(true);
  expect(drawn?.labelX).toBe(end + 8);
});

it("draws every mark in the view with coordinates near the origin", () => {
  fc.assert(
    fc.property(events, share, fc.integer({ min: 1, max: 100_000 }), (list, at, k) => {
      const { marks, scale } = layOut(list, k);
      const offset = at * (widthOf(scale) - WIDTH);
      const drawn = visibleMarks(marks, drawnWindowAt(offset, WIDTH));
      const reaching = marks.filter(({ x0, x1 }) => x1 >= offset && x0 <= offset + WIDTH);
      expect(drawn.map(({ mark }) => mark.key)).toEqual(
        expect.arrayContaining(reaching.map(({ key }) => key)),
      );
      for (const { x0, x1 } of drawn)
        expect(Math.max(Math.abs(x0), Math.abs(x1))).toBeLessThanOrEqual(3 * WIDTH);
    }),
    { numRuns: 100 },
  );
});

it("draws and lays out a view that is up to the overscan ahead", () => {
  const ahead = fc.double({ min: 0.001 - OVERSCAN, max: OVERSCAN - 0.001, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e7, noNaN: true }), ahead, share, (x, by, at) => {
      const window = drawnWindowAt(x, WIDTH);
      const inView = x + by * WIDTH + at * WIDTH;
      expect(overlapsWindow(window, inView, inView)).toBe(true);
      const { x0, x1 } = layoutRange(window);
      expect(inView).toBeGreaterThanOrEqual(x0 - 1e-6);
      expect(inView).toBeLessThanOrEqual(x1 + 1e-6);
    }),
  );
});

it("lays out the same part for every window in a step of half a width", () => {
  const first = layoutRange(drawnWindowAt(10 * WIDTH, WIDTH));
  expect(first).toEqual({ x0: 9.75 * WIDTH, x1: 11.75 * WIDTH });
  expect(layoutRange(drawnWindowAt(10.49 * WIDTH, WIDTH))).toEqual(first);
  expect(layoutRange(drawnWindowAt(10.5 * WIDTH, WIDTH))).not.toEqual(first);
});
