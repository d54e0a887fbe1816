import { sum } from "d3";
import { formatDateNotes } from "../dates/formatDateNotes.ts";
import { formatElapsed } from "../dates/formatDuration.ts";
import { timelineMessages as messages } from "../messages/timeline.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Cluster, type GroupItems, mergeOverlapping, singletonCluster } from "./clusters.ts";
import type { Group } from "./groups.ts";
import { FEW_MARKS, MAX_ROWS } from "./limits.ts";
import {
  type Extent,
  haveGap,
  type LabelMode,
  type LayoutSpec,
  type PlacedMark,
  placeMark,
} from "./placeMark.ts";

/*
 * Rows are on a grid of units, half a row each. A mark has two units, and one more for each further line of
 * its label; a heading has two. Each panel is filled from the top:
 *
 *   unit 0   The men who were killed                     (the header names the stage)
 *   unit 2   [ ] Anthony Walgate                         ┌╌╌ Inquests, nine weeks ╌╌┐
 *   unit 4   [ Gabriel Kovari ]
 *   unit 6   The investigation
 *   unit 8   [ Chances ignored ]────────┄┄┄┄───────────▶[ inquests hear ]
 */

/** Mark with its units, before it has pixels. */
export interface RowMark extends PlacedMark {
  key: string;
  unit: number;
  units: number;
  /** Words behind the label where there is room, the longest version first. */
  notes: readonly string[];
}

/** Line from an event to the statement that made it public. */
export interface RowLine {
  key: string;
  /** Ends in CSS pixels of the scale. */
  left: number;
  right: number;
  unit: number;
  /** Time between the two, in words; "" if it is not known. */
  elapsed: string;
  /** Id of the statement if it is in the column of voices; the line then leads to its entry. */
  voice: string | null;
}

export interface Heading {
  key: string;
  label: string;
  panel: number;
  unit: number;
}

/** Rows of all panels. */
export interface Rows {
  marks: RowMark[];
  lines: RowLine[];
  headings: Heading[];
  clusters: (Omit<Cluster, "y"> & { unit: number; panel: number })[];
  /** Number of units. */
  units: number;
}

/** Units of a row, and of a heading. */
export const ROW_UNITS = 2;
/** Length of the shortest line between two ends, in CSS pixels: room for an arrowhead, over any gutter. */
const MIN_LINE = 20;
/** Size of the words on a line relative to a label, and room beside them in CSS pixels. */
export const WORDS_SIZE = 0.93;
export const WORDS_PADDING = 16;

const NO_ROOM: Extent = { left: 0, right: 0 };

/** Occupied extents of each unit. */
class Grid {
  private readonly units: Extent[][] = [];
  get length(): number {
    return this.units.length;
  }
  isFree(unit: number, units: number, extent: Extent): boolean {
    for (let u = unit; u < unit + units; u++)
      if (this.units[u]?.some((other) => !haveGap(other, extent))) return false;
    return true;
  }
  /** Finds the first of the units from `from` at which an extent is free; −1 if none is below `limit`. */
  find(from: number, units: number, extent: Extent, limit = Number.POSITIVE_INFINITY): number {
    for (let unit = from; unit + units <= limit; unit++) if (this.isFree(unit, units, extent)) return unit;
    return -1;
  }
  take(unit: number, units: number, extent: Extent): void {
    for (let u = unit; u < unit + units; u++) {
      this.units[u] ??= [];
      this.units[u]?.push(extent);
    }
  }
}

/** Mark, and the other end of its row if it has one. */
interface Row extends Extent {
  mark: PlacedMark;
  end: PlacedMark | null;
  /** Id of the other end if it is a voice. */
  voice: string | null;
  units: number;
}

const unitsOf = (mark: PlacedMark) => ROW_UNITS + Math.max(0, mark.lines.length - 1);

/** Other ends of rows, and where they are. */
export interface RowEnds {
  ends: ReadonlyMap<string, TimelineEvent>;
  /** Left edge of the panel of a voice, by the id of the event; undefined for other events. */
  voiceEdge(event: string): number | undefined;
}

function buildRow(
  event: TimelineEvent,
  { ends, voiceEdge }: RowEnds,
  spec: LayoutSpec,
  mode: LabelMode,
): Row {
  const mark = placeMark(event, spec, mode);
  const plain = { mark, end: null, voice: null, left: mark.left, right: mark.right, units: unitsOf(mark) };
  const other = ends.get(event.id);
  if (!other) return plain;
  const edge = voiceEdge(other.id);
  if (edge !== undefined)
    return edge - mark.right < MIN_LINE ? plain : { ...plain, voice: other.id, right: edge };
  const end = placeMark(other, spec, mode === "free" ? "end" : mode === "none" ? "none" : "tight");
  if (end.left < end.x0 || end.x0 - mark.right < MIN_LINE) return plain;
  const spacious = placeMark(event, spec, mode, reserveOf(mark, end, spec));
  const used = spacious.lines.length > 0 ? spacious : mark;
  const units = Math.max(unitsOf(used), unitsOf(end));
  return { ...plain, mark: used, end, left: used.left, right: end.right, units };
}

/** Returns the width that words on the line need in the first panel: none if a gutter has room for them. */
function reserveOf(mark: PlacedMark, end: PlacedMark, { scale, measure }: LayoutSpec): number {
  const words = measure(formatElapsed(mark.event.date, end.event.date) ?? "") * WORDS_SIZE;
  const hasGutter = scale.segments.some(
    ({ folded, x0, x1 }) => folded && x0 >= mark.x1 && x1 <= end.x0 && x1 - x0 >= words,
  );
  return words === 0 || hasGutter ? 0 : words + WORDS_PADDING;
}

/** Returns how many rows each group may have, if all together need more than `MAX_ROWS`. */
function shareRows(needs: readonly number[]): number[] {
  let largest = MAX_ROWS;
  while (largest > 2 && sum(needs, (need) => Math.min(need, largest)) > MAX_ROWS) largest--;
  return needs.map((need) => Math.min(need, largest));
}

/** Returns the number of rows that marks need on one line each. */
function countRows(rows: readonly Row[]): number {
  const grid = new Grid();
  for (const { mark } of rows) grid.take(grid.find(0, 1, mark), 1, mark);
  return grid.length;
}

/**
 * Puts the items of groups on rows. If the groups of a panel need more than `MAX_ROWS`, labels are on one
 * line; marks of little weight lose their labels, then join clusters in the last row of their group.
 */
export function buildRows(items: readonly GroupItems[], ends: RowEnds, spec: LayoutSpec): Rows {
  const grid = new Grid();
  const rows: Rows = { marks: [], lines: [], headings: [], clusters: [], units: 0 };
  // A pair needs both its marks; the second one then has no row of its own.
  const drawn = new Set(items.flatMap(({ events }) => events.map(({ id }) => id)));
  const pairs = new Map(
    [...ends.ends].filter(
      ([from, to]) => drawn.has(from) && (drawn.has(to.id) || ends.voiceEdge(to.id) !== undefined),
    ),
  );
  const rowEnds = { ...ends, ends: pairs };
  const built = items.map(({ events }) => events.map((event) => buildRow(event, rowEnds, spec, "free")));
  const onlyEnds = new Set(
    built.flat().flatMap(({ end }) => (end && !pairs.has(end.event.id) ? [end.event.id] : [])),
  );
  const own = built.map((list) => list.filter(({ mark }) => !onlyEnds.has(mark.event.id)));
  const hasHeadings = items.some(
    ({ group, clusters }, i) => !group.isNamed && (own[i]?.length || clusters.length),
  );
  const panels = new Set(items.map(({ group }) => group.panel));
  for (const panel of panels) {
    const indexes = items.flatMap(({ group }, i) => (group.panel === panel ? [i] : []));
    const needs = indexes.map((i) => countRows(own[i] ?? []) + (items[i]?.clusters.length ? 1 : 0));
    const tall = sum(indexes, (i) => sum(own[i] ?? [], ({ units }) => units) / ROW_UNITS);
    const count = sum(indexes, (i) => own[i]?.length ?? 0);
    const isCrowded =
      indexes.some((i) => items[i]?.clusters.length) ||
      (count > FEW_MARKS && (sum(needs) > MAX_ROWS || tall > 1.5 * MAX_ROWS));
    const budgets = isCrowded ? shareRows(needs) : needs;
    let start = hasHeadings ? 0 : 1;
    for (const [n, i] of indexes.entries()) {
      const item = items[i];
      const list = own[i] ?? [];
      if (!item || (list.length === 0 && item.clusters.length === 0)) continue;
      start = isCrowded
        ? placeCrowded(item, list, rowEnds, spec, grid, rows, start, budgets[n] ?? 1)
        : placeGroup(item, list, spec, grid, rows, start, hasHeadings, rowEnds);
    }
  }
  const found = new Set([
    ...rows.marks.map(({ event }) => event.id),
    ...rows.clusters.flatMap(({ events }) => events.map(({ id }) => id)),
  ]);
  // The other end of a row that found no room.
  for (const { group, events } of items) {
    const missing = events.filter(({ id }) => !found.has(id));
    const clusters = missing.map((event) => singletonCluster(placeMark(event, spec, "none"), group, spec));
    addClusters(clusters, group, spec, grid, rows, ROW_UNITS);
  }
  rows.units = grid.length;
  return rows;
}

/** Adds a row's marks and line at a unit. */
function addRow(row: Row, unit: number, group: Group, grid: Grid, rows: Rows, { ends }: RowEnds): void {
  const { mark, end, voice, units } = row;
  grid.take(unit, units, row);
  const key = `${group.id}/${mark.event.id}`;
  const other = end || voice !== null ? undefined : ends.get(mark.event.id);
  // Without room for a line, words lead to the other end.
  const notes = other ? [messages.saidIn(other.label)] : formatDateNotes(mark.event.date);
  rows.marks.push({ ...mark, key, unit, units: unitsOf(mark), notes });
  if (end)
    rows.marks.push({
      ...{ ...end, key: `${key}/end`, unit, units: unitsOf(end) },
      notes: formatDateNotes(end.event.date),
    });
  const target = end?.event ?? ends.get(mark.event.id);
  if (!target || (!end && voice === null)) return;
  const elapsed = formatElapsed(mark.event.date, target.date) ?? "";
  rows.lines.push({
    key,
    left: Math.max(mark.x1, mark.right),
    right: end ? end.x0 : row.right,
    unit,
    elapsed,
    voice,
  });
}

/** Places a group whose marks all have room, in time order. Returns the first unit below it. */
function placeGroup(
  { group, clusters }: GroupItems,
  list: readonly Row[],
  spec: LayoutSpec,
  grid: Grid,
  rows: Rows,
  start: number,
  hasHeadings: boolean,
  ends: RowEnds,
): number {
  const first = list[0];
  const headed = {
    left: (spec.rooms[group.panel] ?? NO_ROOM).left,
    right: (spec.rooms[group.panel] ?? NO_ROOM).left + spec.measure(group.label) * 1.1,
  };
  let top = start;
  let bottom = start;
  if (group.isNamed) top += hasHeadings && start === 0 ? ROW_UNITS : 0;
  else {
    // The heading is directly above its first row.
    while (
      !grid.isFree(top, ROW_UNITS, headed) ||
      (first && !grid.isFree(top + ROW_UNITS, first.units, first))
    )
      top++;
    grid.take(top, ROW_UNITS, headed);
    rows.headings.push({ key: group.id, label: group.label, panel: group.panel, unit: top });
    top += ROW_UNITS;
  }
  for (const row of list) {
    const unit = grid.find(top, row.units, row);
    addRow(row, unit, group, grid, rows, ends);
    bottom = Math.max(bottom, unit + row.units);
  }
  return addClusters(clusters, group, spec, grid, rows, Math.max(top, bottom));
}

function addClusters(
  clusters: GroupItems["clusters"],
  group: Group,
  spec: LayoutSpec,
  grid: Grid,
  rows: Rows,
  from: number,
): number {
  if (clusters.length === 0) return from;
  const merged = mergeOverlapping(clusters, spec, spec.rooms[group.panel] ?? NO_ROOM);
  const unit = grid.find(from, ROW_UNITS, spec.rooms[group.panel] ?? NO_ROOM);
  for (const cluster of merged) {
    const [only, second] = cluster.events;
    const bare =
      only && !second
        ? (["tight", "none"] as const)
            .map((mode) => placeMark(only, spec, mode))
            .find(
              (mark) =>
                grid.isFree(unit, ROW_UNITS, mark) &&
                merged.every((one) => one === cluster || haveGap(one, mark)),
            )
        : undefined;
    if (bare) {
      grid.take(unit, ROW_UNITS, bare);
      rows.marks.push({ ...bare, key: `${group.id}/${bare.event.id}`, unit, units: ROW_UNITS, notes: [] });
      continue;
    }
    grid.take(unit, ROW_UNITS, cluster);
    rows.clusters.push({ ...cluster, unit, panel: group.panel });
  }
  return unit + ROW_UNITS;
}

/** Places a group in `budget` rows: the greatest weight first. Returns the first unit below it. */
function placeCrowded(
  { group, clusters }: GroupItems,
  list: readonly Row[],
  ends: RowEnds,
  spec: LayoutSpec,
  grid: Grid,
  rows: Rows,
  start: number,
  budget: number,
): number {
  const headed = {
    left: (spec.rooms[group.panel] ?? NO_ROOM).left,
    right: (spec.rooms[group.panel] ?? NO_ROOM).left + spec.measure(group.label) * 1.1,
  };
  let top = start;
  if (!group.isNamed) {
    top = grid.find(top, ROW_UNITS, headed);
    grid.take(top, ROW_UNITS, headed);
    rows.headings.push({ key: group.id, label: group.label, panel: group.panel, unit: top });
    top += ROW_UNITS;
  }
  const limit = top + Math.max(1, budget - 1) * ROW_UNITS;
  const left: PlacedMark[] = [];
  let bottom = top;
  const byWeight = list.toSorted((a, b) => b.mark.event.weight - a.mark.event.weight);
  for (const { mark } of byWeight) {
    const found = (["tight", "none"] as const)
      .map((mode) => buildRow(mark.event, ends, spec, mode))
      .map((row) => ({ row, unit: grid.find(top, row.units, row, limit) }))
      .find(({ unit }) => unit >= 0);
    if (!found) {
      left.push(mark);
      continue;
    }
    addRow(found.row, found.unit, group, grid, rows, ends);
    bottom = Math.max(bottom, found.unit + found.row.units);
  }
  const others = left.map((mark) => singletonCluster(mark, group, spec));
  return addClusters([...clusters, ...others], group, spec, grid, rows, bottom);
}
