import fc from "fast-check";
import { expect, it } from "vitest";
import { sortEvents } from "../../../src/core/model/sortEvents.ts";
import { eventFrom, events } from "../../fixtures/layout.ts";

it("keeps every event and puts none before one that surely began earlier", () => {
  fc.assert(
    fc.property(events, (list) => {
      const sorted = sortEvents(list);
      expect(new Set(sorted)).toEqual(new Set(list));
      const begins = sorted.flatMap(({ date: { min } }) => (min ? [min.time] : []));
      expect(begins).toEqual(begins.toSorted((a, b) => a - b));
    }),
  );
});
it("sets what was by a day beside that day, in the order given", () => {
  const list = [
    eventFrom("told", null, 10, "by"),
    eventFrom("found", 10, 10, "day"),
    eventFrom("said", null, 11, "by"),
  ];
  expect(sortEvents(list.toReversed()).map(({ id }) => id)).toEqual(["found", "told", "said"]);
  expect(sortEvents(list).map(({ id }) => id)).toEqual(["told", "found", "said"]);
});
