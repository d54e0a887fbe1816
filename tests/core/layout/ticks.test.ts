import fc from "fast-check";
import { expect, it } from "vitest";
import { parseEdtf } from "../../../src/build/compile/parseEdtf.ts";
import { formatYear } from "../../../src/core/dates/formatDay.ts";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import { buildTicks } from "../../../src/core/layout/ticks.ts";
import { zoomScale } from "../../../src/core/layout/timeScale.ts";
import { events, measure } from "../../fixtures/layout.ts";

const real = [
  "2014-06",
  "[2014-06..2015-09]",
  "2016",
  "2021-10~/2021-12-10~",
  "2021-12-10",
  "[..2021-12-11]",
];
const scale = buildFoldedScale(real.map(parseEdtf), 900);

it("has no tick in an axis break and no overlapping labels at any zoom", () => {
  fc.assert(
    fc.property(
      events,
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, k, at) => {
        const zoomed = zoomScale(
          buildFoldedScale(
            list.map(({ date }) => date),
            900,
          ),
          k,
        );
        const x0 = at * 900 * (k - 1);
        const ticks = buildTicks(zoomed, measure, [x0, x0 + 900]);
        expect(ticks.length).toBeLessThan(40);
        for (const { time } of ticks) {
          expect(zoomed.segments.some((s) => s.folded && time > s.from && time < s.to)).toBe(false);
        }
        ticks.slice(1).forEach((tick, i) => {
          const before = ticks[i];
          const room = (measure(before?.label ?? "") + measure(tick.label)) / 2;
          expect(tick.x - (before?.x ?? 0)).toBeGreaterThan(room);
        });
      },
    ),
    { numRuns: 500 },
  );
});

it("uses the unit of each segment: months, years, then days", () => {
  expect(buildTicks(scale, measure).map(({ label }) => label)).toEqual([
    "Jul 2014",
    "Oct",
    "2015",
    "Apr",
    "Jul",
    "Oct",
    "2016",
    "Apr",
    "Jul",
    "Oct",
    "Oct 2021",
    "Nov",
    "Fri 10 Dec",
  ]);
});

it("centers a day’s label over the visible part of the day", () => {
  const zoomed = zoomScale(scale, 8);
  const [from, to] = [zoomed.x(Date.UTC(2021, 11, 10)), zoomed.x(Date.UTC(2021, 11, 11))];
  const [first] = buildTicks(zoomed, measure, [from - 20, from + 900]);
  expect(first).toMatchObject({ label: "Fri 10 Dec 2021", lines: [from, to], x: (from + to) / 2 });
  const [cut] = buildTicks(zoomed, measure, [from + 100, from + 1000]);
  expect(cut).toMatchObject({ label: "Fri 10 Dec 2021", lines: [to], x: (from + 100 + to) / 2 });
});

it("has the label at the line of a day that is narrower than it", () => {
  const week = ["2021-12-01", "2021-12-08", "2021-12-15"].map(parseEdtf);
  const narrow = buildFoldedScale(week, 700);
  const [first] = buildTicks(narrow, measure);
  expect(first?.lines[0]).toBe(first?.x);
});

it("states the year if the last stated year is another one", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 400 }), (list, k) => {
      const dates = list.map(({ date }) => date);
      let stated: string | undefined;
      const scale = zoomScale(buildFoldedScale(dates, 900), k);
      for (const { time, label } of buildTicks(scale, measure, [450 * k, 450 * k + 900])) {
        const year = formatYear(time);
        if (label.endsWith(year)) stated = year;
        else expect(stated ?? year).toBe(year);
      }
    }),
    { numRuns: 500 },
  );
});
