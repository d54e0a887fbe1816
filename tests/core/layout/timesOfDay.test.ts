import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDrawing } from "../../../src/core/layout/drawing.ts";
import { buildDrawingModel } from "../../../src/core/layout/drawingModel.ts";
import { extentOf } from "../../../src/core/layout/laneIndex.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { buildTicks } from "../../../src/core/layout/ticks.ts";
import { type TimeScale, widthOf, zoomScale } from "../../../src/core/layout/timeScale.ts";
import {
  buildZoomTransform,
  fitViewport,
  shortestViewport,
  type Viewport,
  zoomViewport,
} from "../../../src/core/layout/viewport.ts";
import { drawnWindowAt } from "../../../src/core/layout/visibleMarks.ts";
import { DAY, MINUTE } from "../../../src/core/model/day.ts";
import { sortEvents } from "../../../src/core/model/sortEvents.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { happening } from "../../fixtures/events.ts";
import { measure } from "../../fixtures/layout.ts";

const WIDTH = 900;
const EVENING = ["18:05", "18:05", "18:20", "18:31", "19:00", "19:04", "20:15", "21:59"];
const evening = EVENING.map((clock, i) => happening(`event-${i}`, `2021-12-10T${clock}+01:00`));
const others = ["2014-06", "[2014-06..2015-09]", "2016", "[..2021-12-11]"].map((edtf) =>
  happening(edtf, edtf),
);
const events = sortEvents([...others, ...evening]);
const corpus = { ...EMPTY_CORPUS, stages: [{ id: "response", label: "Responses" }] };
const scaleOf = (list: typeof events, toScale: boolean) =>
  buildPanelScale(buildDrawingModel(list, corpus, toScale).panels, WIDTH);
const lay = (scale: TimeScale, toScale: boolean, viewport: Viewport | null) => {
  const { k, x } = buildZoomTransform(scale, viewport, WIDTH);
  const zoomed = zoomScale(scale, k);
  const range = { x0: 0, x1: widthOf(zoomed) };
  const model = buildDrawingModel(events, corpus, toScale);
  const metrics = { measure, unit: 15 };
  return { ...buildDrawing(model, zoomed, drawnWindowAt(x, WIDTH), range, metrics, false), x };
};
const at = (clock: string) => Date.parse(`2021-12-10T${clock}Z`);

describe.each([
  ["folded", false],
  ["linear", true],
])("eight events in one evening on the %s scale", (_kind, toScale) => {
  const scale = scaleOf(events, toScale);
  it("are eight marks in order in the view of that evening", () => {
    const { clusters, marks: all, x } = lay(scale, toScale, { from: at("17:30"), to: at("22:30") });
    expect(clusters).toEqual([]);
    const marks = all.filter(({ event }) => event.id.startsWith("event-"));
    marks.sort((a, b) => a.event.id.localeCompare(b.event.id));
    expect(marks).toHaveLength(8);
    const lefts = marks.map(({ x0 }) => x0 - x);
    expect(lefts[0]).toBe(lefts[1]);
    expect(marks[0]?.y).not.toBe(marks[1]?.y);
    lefts.slice(2).forEach((left, i) => void expect(left).toBeGreaterThan(lefts[i + 1] ?? WIDTH));
    for (const left of lefts) expect(left > 0 && left < WIDTH).toBe(true);
  });

  it("have their true extent of a minute at the deepest zoom", () => {
    const viewport = { from: at("18:05"), to: at("18:15") };
    const { marks } = lay(scale, toScale, viewport);
    const mark = marks.find(({ event }) => event.id === "event-0");
    expect((mark?.x1 ?? 0) - (mark?.x0 ?? 0)).toBeCloseTo(WIDTH / 10, 0);
  });
});

it("has ticks of hours and minutes, of which the first states the day", () => {
  const scale = scaleOf(events, true);
  const labels = (from: string, to: string) => {
    const { k, x } = buildZoomTransform(scale, { from: at(from), to: at(to) }, WIDTH);
    return buildTicks(zoomScale(scale, k), measure, [x, x + WIDTH], MINUTE).map(({ label }) => label);
  };
  const hours = ["19:00", "19:15", "19:30", "19:45", "20:00", "20:15", "20:30", "20:45", "21:00"];
  expect(labels("18:05", "22:05")).toEqual([
    "Fri 10 Dec 2021, 18:30",
    ...hours,
    ...["21:15", "21:30", "21:45", "22:00"],
  ]);
  expect(labels("18:05", "18:15")).toEqual([
    "Fri 10 Dec 2021, 18:06",
    ...["18:08", "18:09", "18:10", "18:11", "18:12", "18:13", "18:14"],
  ]);
});

it("zooms to ten minutes if a date has minutes, otherwise to a day", () => {
  const deepest = (list: typeof events, inside: number, share: number) => {
    const shortest = shortestViewport(list.map(({ date }) => date));
    const scale = scaleOf(list, false);
    let view: Viewport | null = null;
    for (let i = 0; i < 60; i++) view = zoomViewport(scale, view, share, 1.4, shortest);
    const fitted = fitViewport(scale, inside, inside, shortest);
    return [view, fitted].map((one) => (one ? one.to - one.from : 0));
  };
  for (const length of deepest(events, at("18:30"), 0.97)) {
    expect(length).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(length).toBeLessThan(15 * MINUTE);
  }
  for (const length of deepest(others, Date.UTC(2014, 6, 1), 0.2)) {
    expect(length).toBeGreaterThanOrEqual(DAY);
    expect(length).toBeLessThan(1.5 * DAY);
  }
});

it("draws a time on the clock of its source, inside its day", () => {
  const [from, to] = extentOf(happening("late", "2021-01-06T20:06-05:00"));
  expect([from, to]).toEqual([Date.parse("2021-01-06T20:06Z"), Date.parse("2021-01-06T20:07Z")]);
  // The clock is set back by an hour in between.
  const [start, end] = extentOf(happening("night", "2021-10-31T01:30+01:00/2021-10-31T01:10Z"));
  expect(end).toBeGreaterThan(start);
});

const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const zone = fc.constantFrom("Z", "+01:00", "-05:00");

it("has no overlapping times at any zoom, and the first states its day", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 10, max: 14 }), clock, zone), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (times, k, share) => {
        const list = times.map(([day, time, offset], i) =>
          happening(`e${i}`, `2021-12-${day}T${time}${offset}`),
        );
        const scale = zoomScale(scaleOf(sortEvents(list), true), k);
        const x0 = share * (widthOf(scale) - WIDTH);
        const ticks = buildTicks(scale, measure, [x0, x0 + WIDTH], MINUTE);
        expect(ticks.length).toBeLessThan(40);
        const days = new Set<number>();
        ticks.forEach(({ x, time, label }, i) => {
          const before = ticks[i - 1];
          if (before) expect(x - before.x).toBeGreaterThan((measure(before.label) + measure(label)) / 2);
          expect(time % MINUTE).toBe(0);
          const day = Math.floor(time / DAY);
          if (/^\d\d:\d\d$/.test(label)) expect(days.has(day)).toBe(true);
          days.add(day);
        });
      },
    ),
    { numRuns: 500 },
  );
});
