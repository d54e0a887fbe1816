import { group } from "d3";
import type { Corpus } from "../../model/corpus.ts";
import { type CaseColours, COLOURS } from "./palette.ts";

/** Side of the icon in its own units. At 16 pixels a mark has whole pixels. */
const ICON_SIDE = 16;
/** Space at the left and right of the marks. */
const ICON_MARGIN = 2;
/** Columns of the icon: parts of the events, in the order of time. */
const ICON_COLUMNS = 6;
/** Height of a row and its distance to the next one, by the number of rows. */
const ICON_ROWS = [
  { height: 4, pitch: 0 },
  { height: 3, pitch: 7 },
  { height: 2, pitch: 5 },
  { height: 2, pitch: 4 },
] as const;

/** A mark of the icon: its row, and its columns. `end` is exclusive. */
interface IconMark {
  row: number;
  start: number;
  end: number;
}

/**
 * Places the marks of the icon: a row for each of the four stages with the most events, in the order of the
 * timeline. A column has an equal part of all events, since most of the time may have none.
 */
export function placeIconMarks({ stages, events }: Pick<Corpus, "stages" | "events">): IconMark[] {
  const indices = group(events.keys(), (i) => events[i]?.stage ?? "");
  const sizeOf = ({ id }: { id: string }) => indices.get(id)?.length ?? 0;
  const largest = stages.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, ICON_ROWS.length);
  const rows = stages.filter((stage) => largest.includes(stage) && sizeOf(stage) > 0);
  const columns = Math.min(ICON_COLUMNS, events.length);
  return rows.flatMap(({ id }, row) => {
    const used = new Set(indices.get(id)?.map((i) => Math.floor((i * columns) / events.length)));
    const starts = [...used].filter((column) => !used.has(column - 1));
    return starts.map((start) => {
      let end = start + 1;
      while (used.has(end)) end++;
      return { row, start, end };
    });
  });
}

/**
 * Renders the icon of a case: its marks on its own paper, so that they are visible on any tab. A picture for
 * an app has room around them, which systems cut off.
 */
export function renderCaseIcon(corpus: Corpus, colours: CaseColours, use: "tab" | "app"): string {
  const [paper, known] = [colours.paper ?? COLOURS.paper, colours.known ?? COLOURS.known];
  const marks = placeIconMarks(corpus);
  const rows = Math.max(0, ...marks.map(({ row }) => row)) + 1;
  const { height, pitch } = ICON_ROWS[rows - 1] ?? ICON_ROWS[0];
  const top = (ICON_SIDE - height - (rows - 1) * pitch) / 2;
  const unit = (ICON_SIDE - 2 * ICON_MARGIN) / Math.min(ICON_COLUMNS, Math.max(1, corpus.events.length));
  const rects = marks.map(
    ({ row, start, end }) =>
      `<rect x="${ICON_MARGIN + start * unit}" y="${top + row * pitch}" width="${(end - start) * unit}" height="${height}"/>`,
  );
  // The marks are within the inner 80 % of an app's icon (W3C, maskable icons).
  const [corner, side, radius] = use === "tab" ? [0, ICON_SIDE, 3] : [-3.5, ICON_SIDE + 7, 0];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${corner} ${corner} ${side} ${side}">`,
    `<rect x="${corner}" y="${corner}" width="${side}" height="${side}" rx="${radius}" fill="${paper.light}"/>`,
    `<g fill="${known.light}">${rects.join("")}</g></svg>`,
  ].join("");
}
