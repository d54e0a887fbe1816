import fc from "fast-check";
import { expect, it } from "vitest";
import { sortEvents } from "../../../src/core/model/sortEvents.ts";
import { eventFrom, events } from "../../fixtures/layout.ts";

it("keeps every event and sorts by lower bound", () => {
  fc.assert(
    fc.property(events, (list) => {
      const sorted = sortEvents(list);
      expect(new Set(sorted)).toEqual(new Set(list));
      const begins = sorted.flatMap(({ date: { min } }) => (min ? [min.time] : []));
      expect(begins).toEqual(begins.toSorted((a, b) => a - b));
    }),
  );
});
it("sorts an event “by” a day among those of that day, in the order given", () => {
  const list = [
    eventFrom("reported", null, 10, "by"),
    eventFrom("finding", 10, 10, "day"),
    eventFrom("statement", null, 11, "by"),
  ];
  expect(sortEvents(list.toReversed()).map(({ id }) => id)).toEqual(["finding", "reported", "statement"]);
  expect(sortEvents(list).map(({ id }) => id)).toEqual(["reported", "finding", "statement"]);
});
