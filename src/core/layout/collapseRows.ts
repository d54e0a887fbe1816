import { type LayoutSpec, PANEL_PADDING } from "./placeMark.ts";
import { ROW_UNITS, type Rows } from "./row.ts";
import type { DrawnWindow } from "./visibleMarks.ts";

/** Removes the units in which nothing is in view, so that empty rows collapse. */
export function collapseRows(rows: Rows, { x, width }: DrawnWindow, rooms: LayoutSpec["rooms"]): Rows {
  const used = new Set<number>();
  const inView = (left: number, right: number) =>
    right >= x - PANEL_PADDING && left <= x + width + PANEL_PADDING;
  const use = (unit: number, units: number) => {
    for (let u = unit; u < unit + units; u++) used.add(u);
  };
  const rowsInView = new Set(
    rows.lines.flatMap(({ key, left, right }) => (inView(left, left) || inView(right, right) ? [key] : [])),
  );
  const marks = rows.marks.filter(
    ({ key, x0, x1 }) => inView(x0, x1) || rowsInView.has(key) || rowsInView.has(key.replace(/\/end$/, "")),
  );
  const clusters = rows.clusters.filter(({ left, right }) => inView(left, right));
  for (const { unit, units } of marks) use(unit, units);
  for (const { unit } of clusters) use(unit, ROW_UNITS);
  // Rows of other panels may keep the rows of a group of which nothing is in view.
  const shown = [...marks, ...clusters];
  const headings = rows.headings.filter(({ panel, key }) => {
    const room = rooms[panel];
    return room && inView(room.left, room.right) && shown.some((item) => item.key.startsWith(`${key}/`));
  });
  for (const { unit, units } of headings) use(unit, units);
  const order = [...used].sort((a, b) => a - b);
  const moved = new Map(order.map((unit, i) => [unit, i]));
  const move = <Item extends { unit: number }>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const unit = moved.get(item.unit);
      return unit === undefined ? [] : [{ ...item, unit }];
    });
  return {
    headings: move(headings),
    marks: move(rows.marks),
    lines: move(rows.lines),
    clusters: move(rows.clusters),
    units: order.length,
  };
}
