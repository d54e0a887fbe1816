import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFoldedScale, buildLinearScale } from "../../../src/core/layout/foldedScale.ts";
import { buildLanes } from "../../../src/core/layout/lanes.ts";
import { buildMarkLayout } from "../../../src/core/layout/markLayout.ts";
import { zoomScale } from "../../../src/core/layout/timeScale.ts";
import { buildZoomTransform, panViewport, zoomViewport } from "../../../src/core/layout/viewport.ts";
import {
  drawnWindowAt,
  layoutRange,
  OVERSCAN,
  overlapsWindow,
  visibleMarks,
} from "../../../src/core/layout/visibleMarks.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { eventFrom, events, measure, stages } from "../../fixtures/layout.ts";

const WIDTH = 850;
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The marks drawn when a share of the time is looked at through a zoom and a pan. */
function drawnAt(list: readonly TimelineEvent[], at: number, factor: number, pan: number) {
  const base = buildFoldedScale(
    list.map(({ date }) => date),
    WIDTH,
  );
  const transform = buildZoomTransform(
    base,
    panViewport(base, zoomViewport(base, null, at, factor), pan - 0.5),
    WIDTH,
  );
  const scale = zoomScale(base, transform.k);
  const spec = { scale, width: WIDTH * transform.k, x0: 0, x1: WIDTH * transform.k, measure, rows: 30 };
  const { lanes } = buildMarkLayout(buildLanes(list, "stage", { stages, actors: [] }), spec);
  const view = drawnWindowAt(transform.x, WIDTH);
  const left = view.x - view.origin;
  const drawn = lanes.flatMap(({ marks }) => visibleMarks(marks, view, measure));
  return {
    drawn: drawn.map((one) => ({ ...one, labelEnd: one.labelX + measure(one.mark.event.label) })),
    left,
    right: left + WIDTH,
  };
}
const views = [events, share, fc.double({ min: 1, max: 60, noNaN: true }), share] as const;

it("shows whole labels only, none over another mark or label", () => {
  fc.assert(
    fc.property(...views, (list, ...view) => {
      const { drawn, left, right } = drawnAt(list, ...view);
      for (const { mark, x0, x1, labelX, labelEnd, labelShown } of drawn) {
        expect(x1).toBeGreaterThanOrEqual(x0);
        if (!labelShown) continue;
        expect(labelX).toBeGreaterThanOrEqual(left - 1);
        expect(labelEnd).toBeLessThanOrEqual(right + 1);
        const overlapping = drawn.filter(
          (other) =>
            other.mark !== mark &&
            other.mark.y === mark.y &&
            ((other.x0 < labelEnd && other.x1 > labelX) ||
              (other.labelShown && other.labelX < labelEnd && other.labelEnd > labelX)),
        );
        expect(overlapping).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

it("keeps the label of a cut bar if its row has room", () => {
  let cut = 0;
  fc.assert(
    fc.property(...views, (list, ...view) => {
      const { drawn, left, right } = drawnAt(list, ...view);
      for (const { mark, x0, x1, labelShown } of drawn) {
        const open = ["within", "period"].includes(mark.event.date.form);
        const alone = drawn.every((other) => other.mark === mark || other.mark.y !== mark.y);
        if (!open || !alone || x1 <= left || x0 >= right || (x0 >= left && x1 <= right)) continue;
        cut++;
        expect(labelShown).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect(cut).toBeGreaterThan(100);
});

it("moves the label of a bar that begins before the view to its end", () => {
  const bar = eventFrom("a label wider than what is seen", 0, 100, "within", { stage: "a" });
  const late = eventFrom("z", 399, 400, "day", { stage: "b" });
  const { lanes } = buildMarkLayout(buildLanes([bar, late], "stage", { stages, actors: [] }), {
    scale: zoomScale(
      buildLinearScale(
        buildFoldedScale(
          [bar, late].map(({ date }) => date),
          WIDTH,
        ),
      ),
      3,
    ),
    ...{ width: WIDTH * 3, x0: 0, x1: WIDTH * 3, measure, rows: 30 },
  });
  const marks = lanes.flatMap((lane) => lane.marks);
  const end = marks.find(({ event }) => event === bar)?.x1 ?? 0;
  const view = { ...drawnWindowAt(end - 30, WIDTH), origin: 0 };
  const [drawn] = visibleMarks(marks, view, measure);
  expect(drawn?.labelShown).toBe(true);
  expect(drawn?.labelX).toBe(end + 8);
});

it("draws every mark in the view with coordinates near the origin", () => {
  fc.assert(
    fc.property(events, share, fc.integer({ min: 1, max: 100_000 }), (list, at, k) => {
      const base = buildFoldedScale(
        list.map(({ date }) => date),
        WIDTH,
      );
      const offset = at * WIDTH * (k - 1);
      const spec = { scale: zoomScale(base, k), width: WIDTH * k, x0: 0, x1: WIDTH * k, measure, rows: 30 };
      const { lanes } = buildMarkLayout(buildLanes(list, "stage", { stages, actors: [] }), spec);
      const marks = lanes.flatMap((lane) => lane.marks);
      const drawn = visibleMarks(marks, drawnWindowAt(offset, WIDTH), measure);
      const reaching = marks.filter(({ x0, x1 }) => x1 >= offset && x0 <= offset + WIDTH);
      expect(drawn.map(({ mark }) => mark.key)).toEqual(
        expect.arrayContaining(reaching.map(({ key }) => key)),
      );
      for (const { x0, x1 } of drawn)
        expect(Math.max(Math.abs(x0), Math.abs(x1))).toBeLessThanOrEqual(3 * WIDTH);
    }),
    { numRuns: 500 },
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
