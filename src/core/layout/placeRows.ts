import { max } from "d3";
import { formatDateNotes } from "../dates/formatDateNotes.ts";
import { formatElapsed } from "../dates/formatDuration.ts";
import { timelineMessages as messages } from "../messages/timeline.ts";
import { wrapText } from "../text/wrapText.ts";
import { type GroupItems, mergeOverlapping, singletonCluster } from "./clusters.ts";
import type { Group } from "./groups.ts";
import { haveGap, type LayoutSpec, PANEL_PADDING, type PlacedMark, placeMark, roomOf } from "./placeMark.ts";
import { buildRow, ROW_UNITS, type Row, type RowEnds, type Rows, unitsOf } from "./row.ts";
import type { RowGrid } from "./rowGrid.ts";

/** Builds the heading of a group, which wraps in a narrow panel, and the extent that it takes. */
function buildHeading(group: Group, spec: LayoutSpec) {
  const { left, right } = roomOf(group, spec);
  // A heading is bold.
  const measure = (text: string) => spec.measure(text) * 1.1;
  const lines = wrapText(group.label, right - left - 2 * PANEL_PADDING + 2, measure);
  const width = max(lines, measure) ?? 0;
  const units = ROW_UNITS + lines.length - 1;
  return { heading: { key: group.id, lines, width, panel: group.panel, units }, left, right: left + width };
}

/** Adds a row's marks and line at a unit. */
function addRow(row: Row, unit: number, group: Group, grid: RowGrid, rows: Rows, { ends }: RowEnds): void {
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
export function placeGroup(
  { group, clusters }: GroupItems,
  list: readonly Row[],
  spec: LayoutSpec,
  grid: RowGrid,
  rows: Rows,
  start: number,
  hasHeadings: boolean,
  ends: RowEnds,
): number {
  const first = list[0];
  const headed = buildHeading(group, spec);
  const { units } = headed.heading;
  let top = start;
  let bottom = start;
  if (group.isNamed) top += hasHeadings && start === 0 ? ROW_UNITS : 0;
  else {
    // The heading is directly above its first row.
    while (!grid.isFree(top, units, headed) || (first && !grid.isFree(top + units, first.units, first)))
      top++;
    grid.take(top, units, headed);
    rows.headings.push({ ...headed.heading, unit: top });
    top += units;
  }
  for (const row of list) {
    const unit = grid.find(top, row.units, row);
    addRow(row, unit, group, grid, rows, ends);
    bottom = Math.max(bottom, unit + row.units);
  }
  return addClusters(clusters, group, spec, grid, rows, Math.max(top, bottom));
}

/** Adds the clusters of a group on one row, from a unit on. Returns the first unit below it. */
export function addClusters(
  clusters: GroupItems["clusters"],
  group: Group,
  spec: LayoutSpec,
  grid: RowGrid,
  rows: Rows,
  from: number,
): number {
  if (clusters.length === 0) return from;
  const merged = mergeOverlapping(clusters, spec, roomOf(group, spec));
  const unit = grid.find(from, ROW_UNITS, roomOf(group, spec));
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
export function placeCrowded(
  { group, clusters }: GroupItems,
  list: readonly Row[],
  ends: RowEnds,
  spec: LayoutSpec,
  grid: RowGrid,
  rows: Rows,
  start: number,
  budget: number,
): number {
  const headed = buildHeading(group, spec);
  const { units } = headed.heading;
  let top = start;
  if (!group.isNamed) {
    top = grid.find(top, units, headed);
    grid.take(top, units, headed);
    rows.headings.push({ ...headed.heading, unit: top });
    top += units;
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
