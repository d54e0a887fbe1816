import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import { snapViewport } from "../../../src/core/layout/snapViewport.ts";
import { type Viewport, zoomTransformOf, zoomViewport } from "../../../src/core/layout/viewport.ts";
import { INITIAL_VIEW, parseUrl, serializeUrl } from "../../../src/page/state/url/url.ts";
import type { KnownIds } from "../../../src/page/state/url/urlField.ts";
import { events } from "../../fixtures/layout.ts";

const WIDTH = 1000;
const nothing: KnownIds = {
  events: new Set(),
  excerpts: new Set(),
  articles: new Set(),
  actors: new Set(),
  stages: new Set(),
  renamed: new Map(),
  retired: new Map(),
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 1.01, max: 400, noNaN: true });
/** A random case's scale, and what a zoom somewhere on it shows. */
const zoomed = fc.tuple(events, share, factor).map(([list, at, by]) => {
  const scale = buildFoldedScale(
    list.map(({ date }) => date),
    WIDTH,
  );
  return { scale, viewport: zoomViewport(scale, null, at, by) };
});

it("moves neither edge of the view by more than half a pixel", () => {
  fc.assert(
    fc.property(zoomed, ({ scale, viewport }) => {
      const rounded = snapViewport(scale, viewport, WIDTH);
      if (viewport === null || rounded === null) {
        expect(rounded).toBe(viewport);
        return;
      }
      const { k } = zoomTransformOf(scale, viewport, WIDTH);
      for (const edge of ["from", "to"] as const)
        expect(Math.abs(scale.x(rounded[edge]) - scale.x(viewport[edge])) * k).toBeLessThan(0.501);
    }),
    { numRuns: 1000 },
  );
});

it("comes back from its address exactly as it was, told in days or at most in seconds", () => {
  fc.assert(
    fc.property(zoomed, ({ scale, viewport }) => {
      const rounded = snapViewport(scale, viewport, WIDTH);
      const address = serializeUrl({ ...INITIAL_VIEW, viewport: rounded });
      expect(parseUrl(address, nothing).view.viewport).toEqual(rounded);
      expect(address).not.toMatch(/:\d\d\.\d{3}/);
    }),
    { numRuns: 1000 },
  );
});

it("takes midnights where a day is narrow, and finer moments where it is wide", () => {
  const day = (time: number) => ({ time, precision: "day" as const, approximate: false });
  const years = { min: day(Date.UTC(2014, 0, 1)), max: day(Date.UTC(2022, 0, 1) - 1) };
  const scale = buildFoldedScale([years], WIDTH);
  const near = (from: string, to: string): Viewport => ({ from: Date.parse(from), to: Date.parse(to) });
  expect(snapViewport(scale, near("2014-06-01T07:31:12.345Z", "2017-09-30T20:00Z"), WIDTH)).toEqual(
    near("2014-06-01T00:00Z", "2017-10-01T00:00Z"),
  );
  const two = snapViewport(scale, near("2014-06-01T07:31:12.345Z", "2014-06-03T20:00:30Z"), WIDTH);
  expect(new Date(two?.from ?? 0).toISOString()).toBe("2014-06-01T07:31:00.000Z");
});
