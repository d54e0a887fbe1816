import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY, endOfDay, isoDay, startOfDay } from "../../../src/core/model/day.ts";

it("finds the day that contains a time, in any year", () => {
  expect(isoDay(startOfDay("2021-12-10") + 5)).toBe("2021-12-10");
  expect(isoDay(Date.UTC(-43, 2, 15))).toBe("-000043-03-15");
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15 + DAY, max: 8.64e15 - DAY }), (time) => {
      const start = startOfDay(isoDay(time));
      expect(start).toBeLessThanOrEqual(time);
      expect(endOfDay(time)).toBe(start + DAY - 1);
      expect(time).toBeLessThanOrEqual(endOfDay(time));
    }),
  );
});
