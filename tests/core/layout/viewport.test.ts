import fc from "fast-check";
import { expect, it } from "vitest";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { buildPanels } from "../../../src/core/layout/panels.ts";
import { type TimeScale, zoomScale } from "../../../src/core/layout/timeScale.ts";
import {
  buildZoomTransform,
  fitViewport,
  fullViewport,
  moveViewport,
  panViewport,
  snapViewport,
  type Viewport,
  zoomViewport,
} from "../../../src/core/layout/viewport.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { INITIAL_VIEW } from "../../../src/page/state/store.ts";
import { parseUrl, serializeUrl } from "../../../src/page/state/url/url.ts";
import { accessOf } from "../../fixtures/accessOf.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { eventFrom, events } from "../../fixtures/layout.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const scale = events.map((list) => buildPanelScale(buildPanels(list, EMPTY_CORPUS), 1000));
const factor = fc.double({ min: 1.01, max: 40, noNaN: true });

/** The time at a share of the drawing's width. */
function timeAt(on: TimeScale, viewport: Viewport | null, at: number): number {
  const { k, x } = buildZoomTransform(on, viewport, 1000);
  return zoomScale(on, k).time(at * 1000 + x);
}

it("keeps the time under the pointer while zooming in", () => {
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

it("shows the whole case after zooming out as far as in", () => {
  fc.assert(
    fc.property(scale, share, factor, (on, at, by) => {
      expect(zoomViewport(on, zoomViewport(on, null, at, by), at, 1 / (by * 1.01))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

it("never leaves the scale", () => {
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

it("keeps its zoom factor to the last digit while panning", () => {
  fc.assert(
    fc.property(scale, factor, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (on, by, pan) => {
      const zoomed = zoomViewport(on, null, 0.5, by);
      fc.pre(zoomed !== null);
      expect(buildZoomTransform(on, panViewport(on, zoomed, pan), 1000).k).toBe(
        buildZoomTransform(on, zoomed, 1000).k,
      );
    }),
    { numRuns: 500 },
  );
});

it("fits a range of time, at least a day, with room at both sides", () => {
  const on = buildPanelScale(buildPanels([eventFrom("a", 0, 999, "period")], EMPTY_CORPUS), 1000);
  const fitted = fitViewport(on, 500 * DAY, 500 * DAY);
  expect(fitted?.from).toBeLessThan(500 * DAY);
  expect(fitted?.to).toBeGreaterThan(501 * DAY);
  expect(fitViewport(on, 0, 1000 * DAY)).toBeNull();
});

it("moves by the smallest shift that shows a time", () => {
  const on = buildPanelScale(buildPanels([eventFrom("a", 0, 999, "period")], EMPTY_CORPUS), 1000);
  const viewport = { from: 0, to: 100 * DAY };
  expect(moveViewport(on, viewport, 50 * DAY)).toBe(viewport);
  expect((moveViewport(on, viewport, 200 * DAY)?.to ?? 0) / DAY).toBeCloseTo(210, 3);
});

const WIDTH = 1000;
const noIds = accessOf({});
const deepZoom = fc.double({ min: 1.01, max: 400, noNaN: true });
/** Scale of a random case and a viewport on it. */
const zoomed = fc.tuple(events, share, deepZoom).map(([list, at, by]) => {
  const scale = buildPanelScale(buildPanels(list, EMPTY_CORPUS), WIDTH);
  return { scale, viewport: zoomViewport(scale, null, at, by) };
});

it("snaps neither edge by more than half a pixel", () => {
  fc.assert(
    fc.property(zoomed, ({ scale, viewport }) => {
      const snapped = snapViewport(scale, viewport, WIDTH);
      if (viewport === null || snapped === null) {
        expect(snapped).toBe(viewport);
        return;
      }
      const on = zoomScale(scale, buildZoomTransform(scale, viewport, WIDTH).k);
      for (const edge of ["from", "to"] as const) {
        const shift = Math.abs(on.x(snapped[edge]) - on.x(viewport[edge]));
        expect(shift).toBeLessThan(0.501);
      }
    }),
    { numRuns: 1000 },
  );
});

it("survives the URL exactly after snapping, without milliseconds", () => {
  fc.assert(
    fc.property(zoomed, ({ scale, viewport }) => {
      const snapped = snapViewport(scale, viewport, WIDTH);
      const url = serializeUrl({ ...INITIAL_VIEW, viewport: snapped });
      expect(parseUrl(url, noIds).view.viewport).toEqual(snapped);
      expect(url).not.toMatch(/:\d\d\.\d{3}/);
    }),
    { numRuns: 1000 },
  );
});

it("snaps to midnight on a narrow day and to minutes on a wide one", () => {
  const days = [Date.UTC(2014, 0, 1), Date.UTC(2021, 11, 31)].map((time) => time / DAY);
  const years = eventFrom("a", days[0] ?? 0, days[1] ?? 0, "period");
  const scale = buildPanelScale(buildPanels([years], EMPTY_CORPUS), WIDTH);
  const near = (from: string, to: string): Viewport => ({ from: Date.parse(from), to: Date.parse(to) });
  expect(snapViewport(scale, near("2014-06-01T07:31:12.345Z", "2017-09-30T20:00Z"), WIDTH)).toEqual(
    near("2014-06-01T00:00Z", "2017-10-01T00:00Z"),
  );
  const two = snapViewport(scale, near("2014-06-01T07:31:12.345Z", "2014-06-03T20:00:30Z"), WIDTH);
  expect(new Date(two?.from ?? 0).toISOString()).toBe("2014-06-01T07:31:00.000Z");
});
