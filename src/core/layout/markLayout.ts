import { buildLaneItems, type LaneItems } from "./bucketEvents.ts";
import { type Cluster, mergeOverlapping, singletonCluster } from "./clusters.ts";
import type { LaneIndex } from "./laneIndex.ts";
import type { LayoutSpec } from "./layoutSpec.ts";
import { TARGET_SIZE } from "./limits.ts";
import { packRows } from "./packRows.ts";
import type { PlacedMark } from "./placeMark.ts";

/** An event's mark with its label. CSS pixels from the scale's beginning and the drawing's top. */
export interface Mark extends PlacedMark {
  /** Unique in the drawing: an event has a mark in each lane it belongs to. */
  key: string;
  /** The middle of its row. */
  y: number;
}

/** A stage's or an actor's band. */
export interface Lane {
  id: string;
  label: string;
  y0: number;
  y1: number;
  marks: Mark[];
  clusters: Cluster[];
}

/** Height of a row in CSS pixels. */
export const ROW_HEIGHT = TARGET_SIZE;
const LANE_PADDING = 2;

/**
 * Lanes under one another, with their marks, labels and clusters:
 * ```
 * Killings    ▬ Anthony Walgate
 *             ░░░ Gabriel Kovari ░░░
 * Findings                       Jury: opportunities lost ■
 * Responses                          (9 events)
 * ```
 * Every event of a lane that reaches into the part laid out is in exactly one of its marks or clusters. The cost
 * depends on the width and the number of lanes, and only logarithmically on the number of events.
 */
export function markLayout(lanes: readonly LaneIndex[], spec: LayoutSpec): { lanes: Lane[]; height: number } {
  const drafts = buildLaneItems(lanes, spec);
  const rows = typeof spec.rows === "number" ? rowsWithin(drafts, spec.rows) : spec.rows;
  let y = 0;
  const laid = drafts.map((draft): Lane => {
    const { id, label } = draft.lane;
    const count = Math.max(1, rows.get(id) ?? 1);
    const y0 = y;
    y += count * ROW_HEIGHT + 2 * LANE_PADDING;
    return { id, label, y0, y1: y, ...packLane(draft, count, y0 + LANE_PADDING, spec) };
  });
  return { lanes: laid, height: y };
}

/** How many rows each lane of a layout has: what another magnification keeps to, so that nothing jumps. */
export function rowsByMark(lanes: readonly Lane[]): Map<string, number> {
  return new Map(lanes.map(({ id, y0, y1 }) => [id, (y1 - y0 - 2 * LANE_PADDING) / ROW_HEIGHT]));
}

/** What each lane needs, the greediest cut back until all fit; never less than a row for marks and one for clusters. */
function rowsWithin(drafts: readonly LaneItems[], bound: number): Map<string, number> {
  const needs = drafts.map(({ placed, clusters }) => {
    const rows = packRows(placed, bound);
    const unplaced = clusters.length > 0 || rows.includes(-1);
    return Math.max(0, ...rows) + 1 + (unplaced ? 1 : 0);
  });
  let most = bound;
  const sum = () => needs.reduce((all, need) => all + Math.min(need, most), 0);
  while (most > 2 && sum() > bound) most--;
  return new Map(drafts.map(({ lane }, i) => [lane.id, Math.min(needs[i] ?? 1, most)]));
}

/** Rows for marks; where some find none, or there are clusters already, the last row is the clusters'. */
function packLane(
  draft: LaneItems,
  rows: number,
  top: number,
  spec: LayoutSpec,
): Pick<Lane, "marks" | "clusters"> {
  const all = packRows(draft.placed, rows);
  const clustered = draft.clusters.length > 0 || all.includes(-1);
  const found = clustered ? packRows(draft.placed, rows - 1) : all;
  const y = (row: number) => top + row * ROW_HEIGHT + ROW_HEIGHT / 2;
  const marks = draft.placed.flatMap((placed, i): Mark[] => {
    const row = found[i] ?? -1;
    return row === -1 ? [] : [{ ...placed, key: `${draft.lane.id}/${placed.event.id}`, y: y(row) }];
  });
  const left = draft.placed
    .filter((_, i) => found[i] === -1)
    .map((placed) => singletonCluster(placed, draft.lane, spec));
  return {
    marks,
    clusters: mergeOverlapping([...draft.clusters, ...left], spec).map((c) => ({ ...c, y: y(rows - 1) })),
  };
}
