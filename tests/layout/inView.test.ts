import fc from "fast-check";
import { expect, it } from "vitest";
import { foldedScale } from "../../src/layout/foldedScale.ts";
import { marksInView, viewOf } from "../../src/layout/inView.ts";
import { lanesOf } from "../../src/layout/lanes.ts";
import { markLayout } from "../../src/layout/markLayout.ts";
import { magnified } from "../../src/layout/timeScale.ts";
import { lensOf, pannedBy, zoomedBy } from "../../src/layout/viewport.ts";
import { events, measure, stages } from "./build.ts";

const WIDTH = 850;
const share = fc.double({ min: 0, max: 1, noNaN: true });

it("shows every label whole or not at all, on its own mark’s row, wherever the view is", () => {
  fc.assert(
    fc.property(
      events,
      share,
      fc.double({ min: 1, max: 60, noNaN: true }),
      share,
      (list, at, factor, pan) => {
        const base = foldedScale(
          list.map(({ dating }) => dating),
          WIDTH,
        );
        const viewport = pannedBy(base, zoomedBy(base, null, at, factor), pan - 0.5);
        const lens = lensOf(base, viewport, WIDTH);
        const spec = {
          scale: magnified(base, lens.k),
          width: WIDTH * lens.k,
          x0: 0,
          x1: WIDTH * lens.k,
          measure,
          rows: 30,
        };
        const { lanes } = markLayout(lanesOf(list, "stage", { stages, actors: [] }), spec);
        const view = viewOf(lens, WIDTH);
        const drawn = lanes.flatMap(({ marks }) => marksInView(marks, view, measure));
        const left = view.offset - view.origin;
        for (const { mark, x0, x1, labelX, labelShown } of drawn) {
          expect(x1).toBeGreaterThanOrEqual(x0);
          const right = labelX + measure(mark.event.label);
          if (!labelShown) continue;
          expect(labelX).toBeGreaterThanOrEqual(left - 1);
          expect(right).toBeLessThanOrEqual(left + WIDTH + 1);
          const onIt = drawn.filter(
            (other) =>
              other.mark !== mark && other.mark.y === mark.y && other.x0 < right && other.x1 > labelX,
          );
          expect(onIt).toEqual([]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

it("draws every mark that reaches into the view, and keeps coordinates near it at any magnification", () => {
  fc.assert(
    fc.property(events, share, fc.integer({ min: 1, max: 100_000 }), (list, at, k) => {
      const base = foldedScale(
        list.map(({ dating }) => dating),
        WIDTH,
      );
      const offset = at * WIDTH * (k - 1);
      const spec = { scale: magnified(base, k), width: WIDTH * k, x0: 0, x1: WIDTH * k, measure, rows: 30 };
      const { lanes } = markLayout(lanesOf(list, "stage", { stages, actors: [] }), spec);
      const marks = lanes.flatMap((lane) => lane.marks);
      const drawn = marksInView(marks, viewOf({ k, offset }, WIDTH), measure);
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
