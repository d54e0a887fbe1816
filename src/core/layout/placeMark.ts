import type { TimelineEvent } from "../model/timelineEvent.ts";
import { extentOf, markEndOf } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** Part of a scale to lay out, and the room for it. */
export interface LayoutSpec {
  /** Scale after zooming. */
  scale: TimeScale;
  /** Width of the whole scale and edges of the part to lay out, in pixels of the scale. */
  width: number;
  x0: number;
  x1: number;
  /** Returns the width of a label in CSS pixels. */
  measure(text: string): number;
  /** Rows of each lane by its id, or the number of rows that all lanes share as they need them. */
  rows: ReadonlyMap<string, number> | number;
}

/** Horizontal extent of something on a row, in CSS pixels. */
export interface Extent {
  left: number;
  right: number;
}

/** Gap between a mark and its label, and between neighbours on a row, in CSS pixels. */
export const LABEL_GAP = 8;
/** Smallest visible width of a mark, in CSS pixels. */
const MIN_MARK_WIDTH = 10;
/** Length of the dotted line that leads to the day of a "by" date, in CSS pixels. */
const BY_LINE_LENGTH = 34;

/** Returns whether two extents on one row keep the gap. */
export function haveGap(a: Extent, b: Extent): boolean {
  return a.right + LABEL_GAP <= b.left || a.left >= b.right + LABEL_GAP;
}

/** An event's mark and label before they have a row. CSS pixels of the scale. */
export interface PlacedMark extends Extent {
  event: TimelineEvent;
  /** The date's true extent; the edge of the scale if the date is open, the limit if it is "by a day". */
  x0: number;
  x1: number;
  labelX: number;
  labelSide: "on" | "right" | "left";
}

/**
 * Places an event's mark, and its label where it fits: on the mark, else to its right, else to its left.
 * Neither reaches beyond the scale. `left` and `right` enclose both:
 * ```
 *   on    ░░░ label ░░░      right    ▬ label      left    label ▬
 *         x0          x1              x0 x1                      x0 x1
 * ```
 */
export function placeMark(event: TimelineEvent, { scale, width, measure }: LayoutSpec): PlacedMark {
  const label = measure(event.label);
  const { form } = event.date;
  const [from] = extentOf(event);
  const to = markEndOf(event);
  const end = Number.isFinite(to) ? scale.x(to) : width;
  const start = form === "by" ? end - BY_LINE_LENGTH : Number.isFinite(from) ? scale.x(from) : 0;
  const x0 = Math.max(0, Math.min(start, width - MIN_MARK_WIDTH));
  // The limit of a "by" date is not moved, so that it stays inside its day.
  const x1 = Math.min(width, Math.max(end, form === "by" ? x0 : x0 + MIN_MARK_WIDTH));
  const mark = { event, x0, x1, left: x0, right: x1 };
  if (form !== "by" && x1 - x0 > label + 2 * LABEL_GAP)
    return { ...mark, labelX: x0 + LABEL_GAP, labelSide: "on" };
  const labelX = x1 + LABEL_GAP;
  if (labelX + label <= width) return { ...mark, labelX, labelSide: "right", right: labelX + label };
  const left = Math.max(0, x0 - LABEL_GAP - label);
  return { ...mark, labelX: left, labelSide: "left", left };
}
