import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cluster, clusterChipOf } from "../../../src/core/layout/clusters.ts";
import { buildDrawing, type Drawing } from "../../../src/core/layout/drawing.ts";
import { buildDrawingModel } from "../../../src/core/layout/drawingModel.ts";
import { placeNotes } from "../../../src/core/layout/markNotes.ts";
import { buildPanelScale } from "../../../src/core/layout/panelScale.ts";
import { LABEL_GAP, panelRooms } from "../../../src/core/layout/placeMark.ts";
import { WORDS_SIZE } from "../../../src/core/layout/row.ts";
import { widthOf, zoomScale } from "../../../src/core/layout/timeScale.ts";
import { drawnWindowAt, visibleMarks } from "../../../src/core/layout/visibleMarks.ts";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { eventFrom, events, measure, stages } from "../../fixtures/layout.ts";
import { corpus as realCorpus } from "../../fixtures/realCorpus.ts";

const WIDTH = 1100;
const metrics = { measure, unit: 15 };
const anyCorpus = { ...EMPTY_CORPUS, stages };

function draw(
  list: readonly TimelineEvent[],
  { corpus = anyCorpus as Corpus, k = 1, toScale = false, width = WIDTH } = {},
): { drawing: Drawing; scale: ReturnType<typeof zoomScale> } {
  const model = buildDrawingModel(list, corpus, toScale);
  const scale = zoomScale(buildPanelScale(model.panels, width), k);
  const window = drawnWindowAt(0, width);
  const drawing = buildDrawing(model, scale, window, { x0: 0, x1: widthOf(scale) }, metrics, true);
  return { drawing, scale };
}

/** Returns the box of every mark with its label, and of every cluster. */
function boxesOf({ marks, clusters }: Drawing) {
  return [
    ...marks.map(({ left, right, y, units }) => ({ left, right, top: y - 15, bottom: y - 15 + units * 15 })),
    ...clusters.map(({ left, right, y }) => ({ left, right, top: y - 15, bottom: y + 15 })),
  ];
}

function expectNoOverlap(drawing: Drawing): void {
  const boxes = boxesOf(drawing).sort((a, b) => a.top - b.top || a.left - b.left);
  for (const [i, box] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      if (other.top >= box.bottom - 1e-6) continue;
      const gap = Math.max(other.left - box.right, box.left - other.right);
      expect(gap).toBeGreaterThanOrEqual(LABEL_GAP - 1e-6);
    }
}

function idsIn({ marks, clusters, voices }: Drawing): string[] {
  return [
    ...marks.map(({ event }) => event.id),
    ...clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)),
    ...voices.flatMap(({ entries, more }) => [
      ...entries.map(({ event }) => event.id),
      ...(more?.events ?? []).map(({ id }) => id),
    ]),
  ];
}

const linked = fc
  .tuple(events, fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 6 }))
  .map(([list, pairs]) => {
    const links = pairs.flatMap(([a, b]) =>
      list[a] && list[b] && a !== b
        ? [{ from: `e${a}`, to: `e${b}`, kind: "became-public-at" as const, excerpts: [] }]
        : [],
    );
    return { list, corpus: { ...anyCorpus, links } as Corpus };
  });

describe("the drawing", () => {
  it("has every event, and no overlaps, at any zoom", () => {
    fc.assert(
      fc.property(linked, fc.constantFrom(1, 1, 3, 40), fc.boolean(), ({ list, corpus }, k, toScale) => {
        const { drawing } = draw(list, { corpus, k, toScale });
        expect([...new Set(idsIn(drawing))].sort()).toEqual(list.map(({ id }) => id).sort());
        expectNoOverlap(drawing);
      }),
      { numRuns: 100 },
    );
  });

  it("has each label inside one panel, whole", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(420, 700, 1100, 1900), (list, width) => {
        const { drawing, scale } = draw(list, { width });
        const rooms = panelRooms(scale);
        for (const { lines, labelX, labelWidth, event, labelSide, height } of drawing.marks) {
          if (lines.length === 0) continue;
          // Half of a line and 2 px are below the middle of the last one.
          if (labelSide === "on") expect(height - 10.5 - (lines.length - 1) * 16.05).toBeGreaterThan(10);
          expect(lines.join(" ")).toBe(event.label);
          const inside = rooms.some(
            ({ left, right }) => labelX >= left - 0.01 && labelX + labelWidth <= right + 0.01,
          );
          expect(inside).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has each short mark inside its panel, away from the gutter", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(420, 1100, 1900), (list, width) => {
        const { drawing, scale } = draw(list, { width });
        const panels = scale.segments.filter(({ folded }) => !folded);
        for (const { x0, x1, event } of drawing.marks) {
          if (event.date.form === "by" || x1 - x0 > 10.01) continue;
          expect(panels.some((panel) => x0 >= panel.x0 - 0.01 && x1 <= panel.x1 + 0.01)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has the headings of groups inside one panel, whole", () => {
    const long = { ...anyCorpus, stages: stages.map((stage) => ({ ...stage, label: "Floods and repairs" })) };
    fc.assert(
      fc.property(events, fc.constantFrom(420, 700, 1100), (list, width) => {
        const { drawing, scale } = draw(list, { corpus: long as Corpus, width });
        const rooms = panelRooms(scale).filter(({ left, right }) => right - left >= 84);
        for (const { label, x } of drawing.headings) {
          const room = rooms.find(({ left, right }) => x >= left && x < right);
          if (room) expect(x + measure(label) * 1.1).toBeLessThanOrEqual(room.right + 0.01);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("has notes inside their panel, over no other mark, label or line", () => {
    let count = 0;
    fc.assert(
      fc.property(linked, fc.constantFrom(420, 700, 1100, 1900), ({ list, corpus }, width) => {
        const { drawing, scale } = draw(list, { corpus, width });
        const view = drawnWindowAt(0, width);
        const drawn = visibleMarks(drawing.marks, view);
        const rooms = panelRooms(scale);
        for (const { key, text, x, y } of placeNotes(drawn, drawing.lines, view, measure)) {
          count++;
          const [left, right] = [x, x + measure(text) * WORDS_SIZE];
          expect(rooms.some((room) => left >= room.left - 0.01 && right <= room.right + 0.01)).toBe(true);
          for (const { mark, labelX, labelShown } of drawn) {
            const isInRow = mark.y - 15 < y && mark.y - 15 + mark.units * 15 > y;
            if (!isInRow) continue;
            const isClear = (a: number, b: number) => b <= left + 0.01 || a >= right - 0.01;
            if (labelShown && mark.lines.length > 0)
              expect(isClear(labelX, labelX + mark.labelWidth)).toBe(true);
            if (mark.key !== key) expect(isClear(mark.x0, mark.x1)).toBe(true);
          }
          for (const line of drawing.lines)
            if (line.y === y) expect(line.right <= left || line.left >= right).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
    expect(count).toBeGreaterThan(20);
  });

  it("leaves a line between two ends free of marks", () => {
    fc.assert(
      fc.property(linked, ({ list, corpus }) => {
        const { drawing } = draw(list, { corpus });
        for (const { left, right, y, key } of drawing.lines)
          for (const mark of drawing.marks) {
            if (mark.key === key || mark.key === `${key}/end`) continue;
            const isInRow = mark.y - 15 < y && mark.y - 15 + mark.units * 15 > y;
            if (isInRow) expect(mark.right <= left || mark.left >= right).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });

  it("has fewer than 400 items for 20,000 events, and counts them all", () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      eventFrom(`e${i}`, (i * 7919) % 9000, ((i * 7919) % 9000) + (i % 13), "within", {
        stage: stages[i % 3]?.id ?? "a",
      }),
    );
    const { drawing } = draw(many);
    expect(boxesOf(drawing).length).toBeLessThan(400);
    expectNoOverlap(drawing);
    expect(new Set(idsIn(drawing)).size).toBe(20_000);
  });

  it("keeps the labels of greater weight if there are too many", () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      eventFrom(`event number ${i}`, 15_000 + (i % 40), 15_000 + (i % 40), "day", { weight: i % 50 ? 1 : 3 }),
    );
    const { marks } = draw(many).drawing;
    const heavy = marks.filter(({ event }) => event.weight === 3);
    expect(heavy.length).toBe(4);
    for (const { lines } of heavy) expect(lines).not.toEqual([]);
  });
});

describe("a row with two ends", () => {
  const act = eventFrom("act", 0, 400, "within");
  const said = eventFrom("said", 4000, 4000, "day", { stage: "b" });
  const links = [{ from: "act", to: "said", kind: "became-public-at" as const, excerpts: [] }];
  const corpus = { ...anyCorpus, links } as Corpus;

  it("leads from the act to the statement, which has no row of its own", () => {
    const { marks, lines, headings } = draw([act, said], { corpus }).drawing;
    expect(marks.map(({ event }) => event.id)).toEqual(["act", "said"]);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.elapsed).toContain("years");
    // The header of the panel names the stage.
    expect(headings).toEqual([]);
  });

  it("ends several rows if it made several acts public", () => {
    const other = eventFrom("other", 100, 200, "within");
    const two = [...links, { from: "other", to: "said", kind: "became-public-at" as const, excerpts: [] }];
    const { marks, lines } = draw([act, other, said], { corpus: { ...corpus, links: two } }).drawing;
    expect(marks.filter(({ event }) => event.id === "said")).toHaveLength(2);
    expect(lines).toHaveLength(2);
  });

  it("ends at the earliest of several statements", () => {
    const later = eventFrom("later", 5000, 5000, "day");
    const two = [{ ...links[0], to: "later" } as (typeof links)[0], ...links];
    const { lines, marks } = draw([act, said, later], { corpus: { ...corpus, links: two } }).drawing;
    expect(lines).toHaveLength(1);
    expect(marks.find(({ key }) => key.endsWith("/end"))?.event.id).toBe("said");
  });

  it("is not formed by other kinds of links", () => {
    const part = [{ ...links[0], kind: "part-of" } as unknown as (typeof links)[0]];
    expect(draw([act, said], { corpus: { ...corpus, links: part } }).drawing.lines).toEqual([]);
  });
});

describe("a cluster", () => {
  it("has a chip with room for its number at any size of text", () => {
    const many = Array.from({ length: 900 }, (_, i) => eventFrom(`e${i}`, i, i, "day"));
    const heights = [15, 30].map((unit) => {
      const model = buildDrawingModel(many, anyCorpus as Corpus, true);
      const scale = buildPanelScale(model.panels, WIDTH);
      const window = drawnWindowAt(0, WIDTH);
      const range = { x0: 0, x1: widthOf(scale) };
      const { clusters } = buildDrawing(model, scale, window, range, { measure, unit }, true);
      const { rect, text } = clusterChipOf(clusters[0] as Cluster);
      expect(rect.y + rect.height / 2).toBe(clusters[0]?.y);
      expect(text.y).toBeLessThan(rect.y + rect.height);
      return rect.height;
    });
    expect(heights).toEqual([18, 36]);
  });
});

describe("the drawing of the real case", () => {
  it("has three rows with two ends, and the statements in a column", () => {
    const { lines, voices, clusters, marks } = draw(realCorpus.events, {
      corpus: realCorpus,
      width: 1292,
    }).drawing;
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const { elapsed, wordsX } of lines) {
      expect(elapsed).not.toBe("");
      expect(wordsX).not.toBeNull();
    }
    expect(voices).toHaveLength(1);
    expect(clusters).toEqual([]);
    for (const { lines: label } of marks) expect(label).not.toEqual([]);
  });

  it("puts labels of ticks next to the ticks if other headers are higher", () => {
    const { headers, tickLabelY, headerHeight } = draw([], { corpus: realCorpus, width: 700 }).drawing;
    const heights = headers.map(({ title, subtitle }) => title.length + subtitle.length);
    expect(heights[0]).toBeLessThan(Math.max(...heights));
    expect(headers[0]?.ticks).not.toEqual([]);
    expect(headerHeight - tickLabelY).toBeLessThan(metrics.unit);
  });

  it("keeps the panels of the case if no event is shown", () => {
    const { headers, marks, voices } = draw([], { corpus: realCorpus }).drawing;
    const titles = headers.map(({ title }) => title.join(" "));
    expect(titles[0]).toBe("June 2014 – 2016");
    expect(titles).toHaveLength(4);
    expect(marks).toEqual([]);
    expect(voices.flatMap(({ entries }) => entries)).toEqual([]);
  });

  it("names each speaker once, in the order of their first statements", () => {
    const [column] = draw(realCorpus.events, { corpus: realCorpus }).drawing.voices;
    const names = column?.names.map(({ key }) => key) ?? [];
    expect(new Set(names).size).toBe(names.length);
    const ys = column?.names.map(({ y }) => y) ?? [];
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    for (const { lines, event } of column?.entries ?? []) expect(lines.join(" ")).toBe(event.label);
  });
});
