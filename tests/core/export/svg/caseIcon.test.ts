import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeIconMarks, renderCaseIcon } from "../../../../src/core/export/svg/caseIcon.ts";
import { corpus } from "../../../fixtures/fictionalCase.ts";
import { corpus as realCorpus } from "../../../fixtures/realCorpus.ts";

const [example] = corpus.events;
if (!example) throw new Error("the case has no events");
/** Builds stages and events of which each is in one of the stages. */
const cases = fc.array(fc.constantFrom(..."abcdefg"), { minLength: 1, maxLength: 60 }).map((ids) => ({
  stages: [..."abcdefg"].map((id) => ({ id, label: id })),
  events: ids.map((stage, i) => ({ ...example, id: `e${i}`, stage })),
}));

describe("the icon of a case", () => {
  it("has the marks of its largest stages, the earlier ones further left", () => {
    expect(placeIconMarks(realCorpus)).toEqual([
      { row: 0, start: 0, end: 1 },
      { row: 1, start: 0, end: 4 },
      { row: 2, start: 3, end: 5 },
      { row: 3, start: 2, end: 6 },
    ]);
  });

  it("has a mark in each column, unless a stage has no row", () => {
    fc.assert(
      fc.property(cases, ({ stages, events }) => {
        const marks = placeIconMarks({ stages, events });
        const used = new Set(events.map(({ stage }) => stage)).size;
        const columns = new Set(
          marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        expect(new Set(marks.map(({ row }) => row)).size).toBe(Math.min(4, used));
        expect(Math.max(...columns)).toBeLessThan(Math.min(6, events.length));
        if (used <= 4) expect(columns.size).toBe(Math.min(6, events.length));
        for (const { row, end } of marks)
          expect(marks.some((other) => other.row === row && other.start === end)).toBe(false);
      }),
    );
  });

  it("has whole pixels at 16 px, inside its tile", () => {
    fc.assert(
      fc.property(cases, (one) => {
        fc.pre(one.events.length >= 6);
        const icon = renderCaseIcon({ ...corpus, ...one }, {}, "tab");
        const [, ...rects] = [...icon.matchAll(/<rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/g)];
        expect(rects.length).toBeGreaterThan(0);
        for (const [x = 0, y = 0, width = 0, height = 0] of rects.map((rect) => rect.slice(1).map(Number))) {
          expect([x, y, width, height].every(Number.isInteger)).toBe(true);
          expect(x >= 2 && y >= 1 && x + width <= 14 && y + height <= 15).toBe(true);
        }
      }),
    );
  });

  it("has the colours of the case", () => {
    const theme = {
      paper: { light: "#fff1e5", dark: "#14191f" },
      known: { light: "#0d4f8b", dark: "#9cc9f5" },
    };
    const icon = renderCaseIcon(corpus, theme, "app");
    expect(new Set(icon.match(/#[0-9a-f]{6}/g))).toEqual(new Set(["#fff1e5", "#0d4f8b"]));
  });

  it("is an empty tile if the case has no events", () => {
    expect(renderCaseIcon({ ...corpus, events: [] }, {}, "tab")).toContain('<g fill="#3d3933"></g>');
  });
});
