import { sort, sum } from "d3";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import {
  buildLaneItems,
  buildSingletonCluster,
  type Cluster,
  type LaneItems,
  mergeOverlapping,
} from "./clusters.ts";
import type { LaneIndex } from "./laneIndex.ts";
import { TARGET_SIZE } from "./limits.ts";
import { type Extent, haveGap, type LayoutSpec, type PlacedMark } from "./placeMark.ts";

/** An event's mark with its label. CSS pixels from the start of the scale and the top of the drawing. */
export interface Mark extends PlacedMark {
  /** Unique in the drawing: an event has a mark in each of its lanes. */
  key: string;
  /** Middle of its row. */
  y: number;
}

/** Band of a stage or an actor. */
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
 * Lays out lanes below one another, with their marks, labels and clusters:
 * ```
 *   lane        row 1   ▬ Anthony Walgate
 *   Killings    row 2   ░░░ Gabriel Kovari ░░░
 *               row 3   (9)    (4)                 the last row is for clusters, if the lane has any
 *   lane        row 1                    Jury: opportunities lost ■
 *   Findings
 * ```
 * Each event that reaches into the laid-out part is in exactly one mark or cluster of its lane. The number
 * of items depends on the width and the number of lanes, not on the number of events.
 */
export function buildMarkLayout(
  lanes: readonly LaneIndex[],
  spec: LayoutSpec,
): { lanes: Lane[]; height: number } {
  const items = buildLaneItems(lanes, spec);
  const rows = typeof spec.rows === "number" ? shareRows(items, spec.rows) : spec.rows;
  let y = 0;
  const placed = items.map((laneItems): Lane => {
    const { id, label } = laneItems.lane;
    const count = Math.max(1, rows.get(id) ?? 1);
    const y0 = y;
    y += count * ROW_HEIGHT + 2 * LANE_PADDING;
    return { id, label, y0, y1: y, ...packLane(laneItems, count, y0 + LANE_PADDING, spec) };
  });
  return { lanes: placed, height: y };
}

/** Returns the number of rows of each lane, so that the layout at another zoom can keep them. */
export function rowsByLane(lanes: readonly Lane[]): Map<string, number> {
  return new Map(lanes.map(({ id, y0, y1 }) => [id, (y1 - y0 - 2 * LANE_PADDING) / ROW_HEIGHT]));
}

/** Gives each lane the rows that it needs. Above `maxRows`, the largest are cut, to two rows at least. */
function shareRows(items: readonly LaneItems[], maxRows: number): Map<string, number> {
  const needs = items.map(({ marks, clusters }) => {
    const rows = packRows(marks, maxRows);
    const needsClusterRow = clusters.length > 0 || rows.includes(-1);
    return Math.max(0, ...rows) + 1 + (needsClusterRow ? 1 : 0);
  });
  let largest = maxRows;
  while (largest > 2 && sum(needs, (need) => Math.min(need, largest)) > maxRows) largest--;
  return new Map(items.map(({ lane }, i) => [lane.id, Math.min(needs[i] ?? 1, largest)]));
}

/** Puts marks on rows. If a mark finds no row, or the lane has clusters, the last row is for clusters. */
function packLane(
  { lane, marks: unpacked, clusters }: LaneItems,
  rowCount: number,
  top: number,
  spec: LayoutSpec,
): Pick<Lane, "marks" | "clusters"> {
  const allRows = packRows(unpacked, rowCount);
  const needsClusterRow = clusters.length > 0 || allRows.includes(-1);
  const rows = needsClusterRow ? packRows(unpacked, rowCount - 1) : allRows;
  const y = (row: number) => top + row * ROW_HEIGHT + ROW_HEIGHT / 2;
  const marks = unpacked.flatMap((mark, i): Mark[] => {
    const row = rows[i] ?? -1;
    return row === -1 ? [] : [{ ...mark, key: `${lane.id}/${mark.event.id}`, y: y(row) }];
  });
  const singletons = unpacked
    .filter((_, i) => rows[i] === -1)
    .map((mark) => buildSingletonCluster(mark, lane, spec));
  const merged = mergeOverlapping([...clusters, ...singletons], spec);
  return { marks, clusters: merged.map((cluster) => ({ ...cluster, y: y(rowCount - 1) })) };
}

/**
 * Returns for each mark the first row with enough room; −1 if none of `rowCount` rows has room. Marks of more
 * weight choose first, so the others lose their labels when room is short.
 */
export function packRows(
  marks: readonly (Extent & { event: Pick<TimelineEvent, "weight"> })[],
  rowCount: number,
): number[] {
  const rows: Extent[][] = [];
  const found = marks.map(() => -1);
  const byWeight = sort(marks.keys(), (i) => -(marks[i]?.event.weight ?? 0));
  for (const i of byWeight) {
    const mark = marks[i];
    if (!mark) continue;
    const free = rows.findIndex((row) => row.every((other) => haveGap(mark, other)));
    const row = free === -1 ? rows.length : free;
    if (row >= rowCount) continue;
    if (free === -1) rows.push([mark]);
    else rows[row]?.push(mark);
    found[i] = row;
  }
  return found;
}
