import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFoldedScale, buildLinearScale } from "../../../src/core/layout/foldedScale.ts";
import { buildLanes } from "../../../src/core/layout/lanes.ts";
import { buildMarkLayout, packRows, ROW_HEIGHT, rowsByLane } from "../../../src/core/layout/markLayout.ts";
import { haveGap, type LayoutSpec } from "../../../src/core/layout/placeMark.ts";
import { zoomScale } from "../../../src/core/layout/timeScale.ts";
import type { TimelineEvent } from "../../../src/core/model/timelineEvent.ts";
import { eventFrom, events, measure, stages } from "../../fixtures/layout.ts";

type Lanes = ReturnType<typeof buildMarkLayout>["lanes"];
const WIDTH = 850;

function buildSpec(list: readonly TimelineEvent[], k = 1): LayoutSpec {
  const scale = zoomScale(
    buildFoldedScale(
      list.map(({ date }) => date),
      WIDTH,
    ),
    k,
  );
  return { scale, width: WIDTH * k, x0: 0, x1: WIDTH * k, measure, rows: 30 };
}
const lanesByStage = (list: readonly TimelineEvent[]) => buildLanes(list, "stage", { stages, actors: [] });

/** Returns the box of every mark with its label, and of every cluster. */
function boxesOf(lanes: Lanes) {
  return lanes.flatMap(({ marks, clusters }) => [
    ...marks.map(({ y, x0, x1, labelX, event }) => ({
      y,
      left: Math.min(x0, labelX),
      right: Math.max(x1, labelX + measure(event.label)),
    })),
    ...clusters.map(({ y, left, right }) => ({ y, left, right })),
  ]);
}

function expectNoOverlap(lanes: Lanes, width: number): void {
  const boxes = boxesOf(lanes).sort((a, b) => a.y - b.y || a.left - b.left);
  boxes.forEach((box, i) => {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width + 1e-6);
    const next = boxes[i + 1];
    if (next && next.y - box.y < ROW_HEIGHT - 1e-6) expect(next.left).toBeGreaterThanOrEqual(box.right);
  });
}

function idsIn(lanes: Lanes): string[] {
  return lanes.flatMap(({ marks, clusters }) => [
    ...marks.map(({ event }) => event.id),
    ...clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)),
  ]);
}

describe("the rows of marks", () => {
  const extents = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 12,
  });
  const weigh = (list: [number, number][], weightOf: (i: number) => number) =>
    list.map(([left, length], i) => ({ left, right: left + length, event: { weight: weightOf(i) } }));

  it("are the same for all equal weights", () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 1, max: 4 }), (list, rows) => {
        const usual = packRows(
          weigh(list, () => 2),
          rows,
        );
        expect(
          packRows(
            weigh(list, () => 3),
            rows,
          ),
        ).toEqual(usual);
        // In order, each mark takes the first row on which no earlier mark is in its way.
        const marks = weigh(list, () => 2);
        usual.forEach((row, i) => {
          const isFree = (wanted: number) =>
            marks.slice(0, i).every((mark, j) => usual[j] !== wanted || haveGap(mark, marks[i] ?? mark));
          for (let above = 0; above < (row === -1 ? rows : row); above++) expect(isFree(above)).toBe(false);
        });
      }),
    );
  });

  it("are found first for marks of more weight", () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 1, max: 4 }), fc.nat(11), (list, rows, heavy) => {
        const packed = packRows(
          weigh(list, (i) => (i === heavy ? 3 : 2)),
          rows,
        );
        if (heavy < list.length) expect(packed[heavy]).toBe(0);
      }),
    );
  });
});

describe("the layout of marks", () => {
  it("has every event once and no overlaps at any zoom", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(1, 1, 3, 40), fc.boolean(), (list, k, linear) => {
        const spec = buildSpec(list, k);
        const scale = linear ? buildLinearScale(spec.scale) : spec.scale;
        const { lanes } = buildMarkLayout(lanesByStage(list), { ...spec, scale });
        expect(idsIn(lanes).sort()).toEqual(list.map(({ id }) => id).sort());
        expectNoOverlap(lanes, spec.width);
      }),
      { numRuns: 2000 },
    );
  });
  it("has every event once and no overlaps with given rows", () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 3 }), (list, most) => {
        const spec = buildSpec(list);
        const rows = new Map(stages.map(({ id }) => [id, most]));
        const { lanes } = buildMarkLayout(lanesByStage(list), {
          ...spec,
          scale: buildLinearScale(spec.scale),
          rows,
        });
        expect(idsIn(lanes).sort()).toEqual(list.map(({ id }) => id).sort());
        expectNoOverlap(lanes, WIDTH);
        for (const count of rowsByLane(lanes).values()) expect(count).toBe(most);
      }),
      { numRuns: 1000 },
    );
  });
  it("has fewer than 300 items for 20,000 events, and counts them all", () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      eventFrom(`e${i}`, (i * 7919) % 9000, ((i * 7919) % 9000) + (i % 13), "within", {
        stage: stages[i % 3]?.id ?? "a",
      }),
    );
    const { lanes } = buildMarkLayout(lanesByStage(many), buildSpec(many));
    expect(boxesOf(lanes).length).toBeLessThan(300);
    expectNoOverlap(lanes, WIDTH);
    expect(new Set(idsIn(lanes)).size).toBe(20_000);
  });
  it("gives an event with several actors a mark in the lane of each", () => {
    const actors = ["x", "y", "z"].map((id) => ({
      id,
      name: id,
      kind: "person" as const,
      group: "g",
      aliases: [],
      described: [],
    }));
    const both = eventFrom("both", 1, 1, "day", {
      actors: [
        { actor: "x", role: "conduct", excerpts: [] },
        { actor: "y", role: "speaking", excerpts: [] },
      ],
    });
    const lanes = buildLanes([both], "actor", { stages, actors });
    expect(lanes.map(({ id, events }) => [id, events.map((event) => event.id)])).toEqual([
      ["x", ["both"]],
      ["y", ["both"]],
    ]);
    expect(buildLanes([both], "actor", { stages, actors }, ["y"]).map(({ id }) => id)).toEqual(["y"]);
  });
});
