import { formatElapsed } from "../dates/formatDuration.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { Cluster } from "./clusters.ts";
import { type Extent, type LabelMode, type LayoutSpec, type PlacedMark, placeMark } from "./placeMark.ts";

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
  lines: readonly string[];
  /** Width of its widest line, in CSS pixels. */
  width: number;
  panel: number;
  unit: number;
  /** Height, in units. */
  units: number;
}

/** Rows of all panels. */
export interface Rows {
  marks: RowMark[];
  lines: RowLine[];
  headings: Heading[];
  clusters: (Omit<Cluster, "y" | "height"> & { unit: number; panel: number })[];
  /** Number of units. */
  units: number;
}

/** Units of a row, and of a heading, with one line. */
export const ROW_UNITS = 2;
/** Length of the shortest line between two ends, in CSS pixels: room for an arrowhead, over any gutter. */
const MIN_LINE = 20;
/** Size of the words on a line relative to a label, and room beside them in CSS pixels. */
export const WORDS_SIZE = 0.93;
export const WORDS_PADDING = 16;

/** Mark, and the other end of its row if it has one. */
export interface Row extends Extent {
  mark: PlacedMark;
  end: PlacedMark | null;
  /** Id of the other end if it is a voice. */
  voice: string | null;
  units: number;
}

export const unitsOf = (mark: PlacedMark) => ROW_UNITS + Math.max(0, mark.lines.length - 1);

/** Other ends of rows, and where they are. */
export interface RowEnds {
  ends: ReadonlyMap<string, TimelineEvent>;
  /** Left edge of the panel of a voice, by the id of the event; undefined for other events. */
  voiceEdge(event: string): number | undefined;
}

export function buildRow(
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
