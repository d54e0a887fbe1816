import fc from "fast-check";
import { expect, it } from "vitest";
import {
  buildLaneIndex,
  countWithin,
  eventsReachingInto,
  extentOf,
} from "../../../src/core/layout/laneIndex.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { events } from "../../fixtures/layout.ts";

const time = fc
  .oneof(fc.integer({ min: -900_000, max: -700_000 }), fc.integer({ min: 13_900, max: 20_100 }))
  .map((day) => day * DAY);

it("counts and finds the same events as a scan of all", () => {
  fc.assert(
    fc.property(events, time, fc.nat(1000), (list, from, days) => {
      const to = from + (days + 1) * DAY;
      const index = buildLaneIndex("a", "A", list);
      const within = list.filter((event) => extentOf(event)[0] < to && extentOf(event)[1] > from);
      expect(countWithin(index, from, to)).toBe(within.length);
      const reaching = list.filter((event) => extentOf(event)[0] < from && extentOf(event)[1] > from);
      expect(
        eventsReachingInto(index, from)
          .map((at) => index.events[at]?.id)
          .sort(),
      ).toEqual(reaching.map(({ id }) => id).sort());
    }),
    { numRuns: 2000 },
  );
});
