import fc from "fast-check";
import { expect, it } from "vitest";
import { formatYear } from "../../../src/core/dates/formatDay.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { buildPanels } from "../../../src/core/layout/panels.ts";
import { buildTicks } from "../../../src/core/layout/ticks.ts";
import { widthOf, zoomScale } from "../../../src/core/layout/timeScale.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { happening } from "../../fixtures/events.ts";
import { events, measure } from "../../fixtures/layout.ts";

const real = [
  "2014-06",
  "[2014-06..2015-09]",
  "2016",
  "2021-10~/2021-12-10~",
  "2021-12-10",
  "2021-12-10",
  "[..2021-12-11]",
];
const scaleOf = (list: Parameters<typeof buildPanels>[0], width = 900) =>
  buildPanelScale(buildPanels(list, EMPTY_CORPUS), width);
const scale = scaleOf(real.map((edtf, i) => happening(`${i}`, edtf)));

it("has no tick in a gutter and no overlapping labels at any zoom", () => {
  fc.assert(
    fc.property(
      events,
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, k, at) => {
        const zoomed = zoomScale(scaleOf(list), k);
        const x0 = at * (widthOf(zoomed) - 900);
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
    { numRuns: 150 },
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
    "Dec",
    "Fri 10 Dec",
  ]);
});

it("labels years first where not all months have room", () => {
  const [from, to] = [scale.x(Date.UTC(2014, 5)), scale.x(Date.UTC(2017, 0))];
  for (const size of [2, 2.5, 3, 4]) {
    const labels = buildTicks(scale, (text) => measure(text) * size, [from, to]).map(({ label }) => label);
    expect(labels, `${size}`).toEqual(expect.arrayContaining(["2015", "2016"]));
  }
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
  const week = ["2021-12-01", "2021-12-08", "2021-12-15"].map((day) => happening(day, day));
  const narrow = scaleOf(week, 700);
  const [first] = buildTicks(narrow, measure);
  expect(first?.lines[0]).toBe(first?.x);
});

it("states the year if the last stated year is another one", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 400 }), (list, k) => {
      let stated: string | undefined;
      const scale = zoomScale(scaleOf(list), k);
      for (const { time, label } of buildTicks(scale, measure, [450 * k, 450 * k + 900])) {
        const year = formatYear(time);
        if (label.endsWith(year)) stated = year;
        else expect(stated ?? year).toBe(year);
      }
    }),
    { numRuns: 150 },
  );
});
