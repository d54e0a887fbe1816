import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY, endOfDay, isCalendarDay, isoDay, startOfDay } from "../../../src/core/model/day.ts";

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

it("knows the days that exist, in any year", () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (time) => {
      expect(isCalendarDay(isoDay(time))).toBe(true);
    }),
  );
  const leapDays = ["2020-02-29", "2000-02-29", "0000-02-29", "-000004-02-29"];
  expect(leapDays.filter(isCalendarDay)).toEqual(leapDays);
  const absent = [
    "2021-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-12-32",
    "-000001-02-29",
  ];
  expect(absent.filter(isCalendarDay)).toEqual([]);
});
