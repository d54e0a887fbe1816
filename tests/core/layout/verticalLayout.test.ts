import fc from "fast-check";
import { expect, it } from "vitest";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import { buildLaneIndex } from "../../../src/core/layout/laneIndex.ts";
import {
  buildVerticalClusters,
  buildVerticalLayout,
  findNearestMark,
} from "../../../src/core/layout/verticalLayout.ts";
import { events } from "../../fixtures/layout.ts";

it("places every event once, inside the room, without overlaps", () => {
  fc.assert(
    fc.property(events, (list) => {
      const scale = buildFoldedScale(
        list.map(({ date }) => date),
        800,
      );
      const marks = buildVerticalLayout(list, scale, 400);
      expect(marks.map(({ event: { id } }) => id)).toEqual(list.map(({ id }) => id));
      for (const mark of marks) {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + mark.width).toBeLessThanOrEqual(400);
        const overlapping = marks.filter(
          (other) => other.x === mark.x && other.y0 < mark.y1 && other.y1 > mark.y0,
        );
        expect(overlapping).toEqual([mark]);
      }
    }),
    { numRuns: 500 },
  );
});

it("has every event in one cluster, large enough to tap", () => {
  fc.assert(
    fc.property(events, (list) => {
      const scale = buildFoldedScale(
        list.map(({ date }) => date),
        800,
      );
      const clusters = buildVerticalClusters(buildLaneIndex("all", "All", list), scale);
      const clustered = clusters.flatMap((cluster) => cluster.events.map(({ id }) => id));
      expect(clustered.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      for (const { y0, y1 } of clusters) expect(y1 - y0).toBeGreaterThanOrEqual(24);
    }),
    { numRuns: 500 },
  );
});

it("finds the mark nearest to a tap", () => {
  fc.assert(
    fc.property(events, fc.nat(400), fc.nat(800), (list, x, y) => {
      const scale = buildFoldedScale(
        list.map(({ date }) => date),
        800,
      );
      const marks = buildVerticalLayout(list, scale, 400);
      const distance = (mark: (typeof marks)[number]) =>
        Math.hypot(Math.max(0, mark.x - x, x - mark.x - mark.width), Math.max(0, mark.y0 - y, y - mark.y1));
      const near = findNearestMark(marks, x, y);
      expect(near ? distance(near) : Number.POSITIVE_INFINITY).toBe(Math.min(...marks.map(distance)));
    }),
  );
});
