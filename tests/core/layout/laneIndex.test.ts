import fc from "fast-check";
import { expect, it } from "vitest";
import {
  buildLaneIndex,
  countWithin,
  eventsBeginning,
  eventsWithin,
  extentOf,
} from "../../../src/core/layout/laneIndex.ts";
import { DAY } from "../../../src/core/model/day.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { events } from "../../fixtures/layout.ts";

const time = fc
  .oneof(fc.integer({ min: -900_000, max: -700_000 }), fc.integer({ min: 13_900, max: 20_100 }))
  .map((day) => day * DAY);

const idsOf = (list: readonly TimelineEvent[]) => list.map(({ id }) => id).sort();

it("counts and finds the same events as a scan of all", () => {
  fc.assert(
    fc.property(events, time, fc.nat(1000), (list, from, days) => {
      const to = from + (days + 1) * DAY;
      const index = buildLaneIndex("a", "A", list);
      const within = list.filter((event) => extentOf(event)[0] < to && extentOf(event)[1] > from);
      expect(countWithin(index, from, to)).toBe(within.length);
      expect(idsOf(eventsWithin(index, from, to))).toEqual(idsOf(within));
      const beginning = within.filter((event) => extentOf(event)[0] >= from);
      expect(idsOf(eventsBeginning(index, from, to))).toEqual(idsOf(beginning));
    }),
    { numRuns: 2000 },
  );
});
