import { range } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildDrawing } from "../../../src/core/layout/drawing.ts";
import { buildDrawingModel } from "../../../src/core/layout/drawingModel.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { PANEL_PADDING } from "../../../src/core/layout/placeMark.ts";
import { zoomScale } from "../../../src/core/layout/timeScale.ts";
import { buildZoomTransform, panViewport, zoomViewport } from "../../../src/core/layout/viewport.ts";
import { visibleClusters } from "../../../src/core/layout/visibleClusters.ts";
import { drawnWindowAt, layoutRange, visibleMarks } from "../../../src/core/layout/visibleMarks.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { eventFrom, measure, stages } from "../../fixtures/layout.ts";

const WIDTH = 900;

/** Crowded events of three stages: of many years, then of days, the last of which have their own stage. */
const crowd = range(1500).map((i) => {
  const day = i < 700 ? -90_000 + ((i * i * 37) % 100_000) : 14_000 + ((i * i * 31) % 5_000);
  const stage = i < 700 ? "abc"[i % 3] : day > 17_000 ? "c" : "ab"[i % 2];
  return eventFrom(`e${i}`, day, day, "day", { stage: stage ?? "a", label: `Event ${i}` });
});
const model = buildDrawingModel(crowd, { ...EMPTY_CORPUS, stages }, false);

/** Draws the crowd zoomed by `factor` around a share of its width, then moved. */
function drawnAt(at: number, factor: number, pan: number) {
  const base = buildPanelScale(model.panels, WIDTH);
  const moved = panViewport(base, zoomViewport(base, null, at, factor), pan - 0.5);
  const { x, k } = buildZoomTransform(base, moved, WIDTH);
  const view = drawnWindowAt(x, WIDTH);
  const metrics = { measure, unit: 15 };
  const drawing = buildDrawing(model, zoomScale(base, k), view, layoutRange(view), metrics, false);
  const [left, right] = [x - PANEL_PADDING, x + WIDTH + PANEL_PADDING];
  return {
    ...drawing,
    drawn: visibleClusters(drawing, visibleMarks(drawing.marks, view), view),
    left,
    right,
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const views = [share, fc.double({ min: 1.5, max: 30, noNaN: true }), share] as const;

it("shows whole numbers of clusters only, inside panels, none over another", () => {
  fc.assert(
    fc.property(...views, (...place) => {
      const { clusters, headers, drawn, left, right } = drawnAt(...place);
      for (const one of drawn) {
        if (!one.countShown || one.right <= left || one.left >= right) continue;
        expect(one.left).toBeGreaterThanOrEqual(left);
        expect(one.right).toBeLessThanOrEqual(right);
        expect(headers.some((panel) => panel.left <= one.left && one.right <= panel.right)).toBe(true);
        const planned = clusters.find(({ key }) => key === one.key)?.left ?? Number.NaN;
        expect(Math.abs(planned - one.left)).toBeLessThan(one.right - one.left);
        const touching = drawn.filter(
          (other) =>
            other.key !== one.key && other.y === one.y && other.left <= one.right && other.right >= one.left,
        );
        expect(touching).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

it("moves a cluster that the edge would cut into view, if there is room", () => {
  const drawings = range(0, 1, 0.05).map((pan) => drawnAt(0.5, 6, pan));
  const moved = drawings.flatMap(({ clusters, drawn }) =>
    drawn.filter((one) => clusters.every(({ left }) => left !== one.left)),
  );
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every(({ countShown }) => countShown)).toBe(true);
});

it("heads the groups of which something is in view, and no others", () => {
  const views = range(0, 1, 0.02).map((pan) => {
    const { headings, marks, drawn, left, right } = drawnAt(0.6, 6, pan);
    const items = [...marks.map(({ key, x0, x1 }) => ({ key, left: x0, right: x1 })), ...drawn];
    const inView = items.filter((one) => one.right >= left && one.left <= right);
    return { headed: headings.map(({ key }) => key.replace(/\d+$/, "")).sort(), inView };
  });
  // A panel of one stage has its name, and no heading.
  const groups = [...new Set(views.flatMap(({ headed }) => headed))].sort();
  expect(groups.length).toBeGreaterThan(3);
  for (const { headed, inView } of views)
    expect(headed).toEqual(groups.filter((group) => inView.some(({ key }) => key.startsWith(group))));
});
