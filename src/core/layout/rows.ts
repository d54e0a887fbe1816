import { sum } from "d3";
import { type GroupItems, singletonCluster } from "./clusters.ts";
import { FEW_MARKS, MAX_ROWS } from "./limits.ts";
import { type LayoutSpec, placeMark } from "./placeMark.ts";
import { addClusters, placeCrowded, placeGroup } from "./placeRows.ts";
import { buildRow, ROW_UNITS, type Row, type RowEnds, type Rows } from "./row.ts";
import { RowGrid } from "./rowGrid.ts";

/** Returns how many rows each group may have, if all together need more than `MAX_ROWS`. */
function shareRows(needs: readonly number[]): number[] {
  let largest = MAX_ROWS;
  while (largest > 2 && sum(needs, (need) => Math.min(need, largest)) > MAX_ROWS) largest--;
  return needs.map((need) => Math.min(need, largest));
}

/** Returns the number of rows that marks need on one line each. */
function countRows(rows: readonly Row[]): number {
  const grid = new RowGrid();
  for (const { mark } of rows) grid.take(grid.find(0, 1, mark), 1, mark);
  return grid.length;
}

/**
 * Puts the items of groups on rows. If the groups of a panel need more than `MAX_ROWS`, labels are on one
 * line; marks of little weight lose their labels, then join clusters in the last row of their group.
 */
export function buildRows(items: readonly GroupItems[], ends: RowEnds, spec: LayoutSpec): Rows {
  const grid = new RowGrid();
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
