import fc from "fast-check";
import { expect, it } from "vitest";
import { sortEvents } from "../../../src/core/model/sortEvents.ts";
import { happening } from "../../fixtures/events.ts";
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
it("keeps the order of events with the same time, also of minutes", () => {
  const edtf = fc.constantFrom(
    "2021-12-10",
    "2021-12-10T18:05Z",
    "2021-12-10T19:05+01:00",
    "[..2021-12-10T18:05Z]",
    "[2021-12-10T18:05Z..2021-12-11T02:00Z]",
    "2021-12-11",
    "2021-12",
  );
  fc.assert(
    fc.property(fc.array(edtf, { maxLength: 30 }), (dates) => {
      const sorted = sortEvents(dates.map((date, i) => happening(`${i}`, date)));
      const positions = (date: string) =>
        sorted.filter((event) => event.date.edtf === date).map(({ id }) => Number(id));
      for (const date of dates) expect(positions(date)).toEqual(positions(date).toSorted((a, b) => a - b));
      // These are the same minute.
      const same = sorted.filter(({ date }) => /^2021-12-10T/.test(date.edtf)).map(({ id }) => Number(id));
      expect(same).toEqual(same.toSorted((a, b) => a - b));
    }),
  );
});
it("sorts times by the day of their source’s clock, then by time", () => {
  const dates = [
    "2021-01-06T20:06-05:00",
    "2021-01-07",
    "2021-01-07T00:10Z",
    "2021-01-07T09:00+09:00",
    "2021-01-07T08:00Z",
  ];
  const list = dates.map((date) => happening(date, date));
  expect(sortEvents(list.toReversed()).map(({ id }) => id)).toEqual([
    "2021-01-06T20:06-05:00",
    "2021-01-07T09:00+09:00",
    "2021-01-07",
    "2021-01-07T00:10Z",
    "2021-01-07T08:00Z",
  ]);
});
