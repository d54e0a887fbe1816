import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extentOf } from "../../../src/core/layout/laneIndex.ts";
import { MAX_PANELS } from "../../../src/core/layout/limits.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { buildPanels } from "../../../src/core/layout/panels.ts";
import { type TimeScale, widthOf, zoomScale } from "../../../src/core/layout/timeScale.ts";
import { DAY } from "../../../src/core/model/day.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { eventFrom, events, stages } from "../../fixtures/layout.ts";
import { corpus as realCorpus } from "../../fixtures/realCorpus.ts";

const corpus = { ...EMPTY_CORPUS, stages };
const width = fc.integer({ min: 320, max: 2400 });

/** Asserts that time → x → time is the identity, and that x grows with time from 0 to `px`. */
function expectTrue(scale: TimeScale, px: number): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, to } of scale.segments) {
    for (const time of [from, from + (to - from) / 3, to]) {
      const x = scale.x(time);
      expect(x).toBeGreaterThanOrEqual(last - 1e-6);
      const slack = Math.max(1, (1e-9 * (to - from) * px) / Math.max(1e-3, scale.x(to) - scale.x(from)));
      expect(Math.abs(scale.time(x) - time)).toBeLessThan(slack + Math.abs(time) * 1e-9);
      last = x;
    }
  }
  expect(scale.segments[0]?.x0).toBe(0);
  expect(widthOf(scale)).toBeCloseTo(px, 3);
}

describe("panels", () => {
  it("are one to seven, in time order, and contain each event once", () => {
    fc.assert(
      fc.property(events, (list) => {
        const panels = buildPanels(list, corpus);
        expect(panels.length).toBeGreaterThanOrEqual(1);
        expect(panels.length).toBeLessThanOrEqual(MAX_PANELS);
        panels.slice(1).forEach((panel, i) => {
          const before = panels[i];
          expect(panel.from).toBe((before?.to ?? 0) + (before?.leftOut ?? 0));
        });
        expect(panels.flatMap((panel) => panel.events.map(({ id }) => id)).sort()).toEqual(
          list.map(({ id }) => id).sort(),
        );
      }),
    );
  });
  it("contain the bounds of every date", () => {
    fc.assert(
      fc.property(events, (list) => {
        const panels = buildPanels(list, corpus);
        const times = list.flatMap(({ date: { min, max } }) => [min, max].flatMap((one) => one?.time ?? []));
        for (const time of times) expect(panels.some(({ from, to }) => time >= from && time < to)).toBe(true);
      }),
    );
  });
  it("contain the beginning of each of their events", () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { from, to, events: own } of buildPanels(list, corpus))
          for (const [start] of own.map(extentOf))
            expect(!Number.isFinite(start) || (start >= from && start < to)).toBe(true);
      }),
    );
  });
  it("do not depend on the order of the events", () => {
    fc.assert(
      fc.property(events, (list) => {
        const spans = (one: typeof list) => buildPanels(one, corpus).map(({ from, to }) => [from, to]);
        expect(spans(list.toReversed())).toEqual(spans(list));
      }),
    );
  });
  it("are one for a drawing to scale", () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(buildPanels(list, corpus, 1)).toHaveLength(1);
      }),
    );
  });
  it("of the real case are months, inquests, a day, and statements", () => {
    const panels = buildPanels(realCorpus.events, realCorpus);
    expect(panels.map(({ title }) => title)).toEqual([
      "June 2014 – 2016",
      "Inquests",
      "Friday 10 December 2021",
      "On or before Saturday 11 December 2021",
    ]);
    expect(panels[1]?.subtitle).toBe("about Oct – 9 Dec 2021");
    expect(panels.map(({ isVoices }) => isVoices)).toEqual([false, false, false, true]);
  });
  it("do not cut out a lone day among years", () => {
    const years = Array.from({ length: 30 }, (_, i) =>
      eventFrom(`y${i}`, i * 3000, i * 3000 + (i % 2) * 300, i % 2 ? "period" : "day"),
    );
    expect(buildPanels(years, corpus)).toHaveLength(1);
    const week = Array.from({ length: 12 }, (_, i) => eventFrom(`w${i}`, 87_000 + i, 87_000 + i, "day"));
    expect(buildPanels([...years, ...week], corpus).map((panel) => panel.events.length)).toEqual([29, 13]);
  });
  it("are one for few events in centuries, without breaks", () => {
    const years = [0, 3, 170, 310, 480, 640, 650, 800, 868].map((year, i) => {
      return eventFrom(`y${i}`, year * 365, year * 365 + (i % 3), i % 2 ? "within" : "period");
    });
    expect(buildPanels(years, corpus)).toHaveLength(1);
  });
  it("leave out the time between two busy weeks", () => {
    const week = (start: number) =>
      Array.from({ length: 5 }, (_, i) => eventFrom(`${start}/${i}`, start + i, start + i, "day"));
    const panels = buildPanels([...week(16_000), ...week(16_500), ...week(19_000)], corpus);
    expect(panels.map((panel) => panel.events.length)).toEqual([5, 5, 5]);
    expect(panels.map(({ leftOut }) => leftOut > 0)).toEqual([true, true, false]);
  });
  it("are not without events while no date reaches into them", () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { from, to, events: own } of buildPanels(list, corpus)) {
          if (own.length > 0 || to - from <= 45 * DAY) continue;
          const reach = list.filter((one) => extentOf(one)[0] < to && extentOf(one)[1] > from);
          expect(reach.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  it("are cut where the density of dates changes much", () => {
    const old = Array.from({ length: 40 }, (_, i) => eventFrom(`o${i}`, i * 1000, i * 1000, "day"));
    const recent = Array.from({ length: 90 }, (_, i) => eventFrom(`n${i}`, 40_000 + i, 40_000 + i, "day"));
    expect(buildPanels([...old, ...recent], corpus).length).toBeGreaterThan(1);
  });
});

describe("the scale of panels", () => {
  const scaled = fc.tuple(events, width).map(([list, px]) => {
    return { px, scale: buildPanelScale(buildPanels(list, corpus), px) };
  });
  it("is monotone and invertible inside its width", () => {
    fc.assert(
      fc.property(scaled, ({ scale, px }) => expectTrue(scale, px)),
      { numRuns: 200 },
    );
  });
  it("keeps the width of gutters at every zoom", () => {
    fc.assert(
      fc.property(scaled, fc.integer({ min: 1, max: 500 }), ({ scale, px }, k) => {
        const zoomed = zoomScale(scale, k);
        const gutters = (one: TimeScale) => one.segments.flatMap((s) => (s.folded ? [s.x1 - s.x0] : []));
        const panels = px - gutters(scale).reduce((a, b) => a + b, 0);
        expectTrue(zoomed, px + panels * (k - 1));
        for (const [i, gutter] of gutters(scale).entries()) expect(gutters(zoomed)[i]).toBeCloseTo(gutter, 4);
      }),
    );
  });
  it("puts an exclusive end into the panel that it ends", () => {
    const scale = buildPanelScale(buildPanels(realCorpus.events, realCorpus), 1312);
    const gutter = scale.segments.findLast(({ folded }) => folded);
    const midnight = gutter?.to ?? 0;
    expect(midnight % DAY).toBe(0);
    expect(scale.xEnd(midnight)).toBeCloseTo(gutter?.x0 ?? 0, 6);
    expect(scale.x(midnight)).toBeCloseTo(gutter?.x1 ?? 0, 6);
  });
});
