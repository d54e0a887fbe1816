import type { TimelineEvent } from "../model/timelineEvent.ts";
import { extentOf } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** Space between a mark and its label, and between neighbours, in CSS pixels. */
export const LABEL_GAP = 8;
/** A mark is never narrower, so that it can be seen. */
const MIN_BAR_WIDTH = 10;
/** How far the line of "by a day" runs back from its day. */
const APPROXIMATE_REACH = 34;

/** An event's mark and label on one row, in CSS pixels of the scale. */
export interface PlacedMark {
  event: TimelineEvent;
  /** The date's true extent; the scale's edge where the date has no beginning or no end. */
  x0: number;
  x1: number;
  labelX: number;
  /** Whether the label lies on the bar, right of it or left of it. */
  labelSide: "on" | "right" | "left";
  /** What mark and label take up together. */
  left: number;
  right: number;
}

/** Where an event's mark stands and where its label fits: on a bar that has room, else right of it, else left; never past the ends of the scale. */
export function placeMark(event: TimelineEvent, scale: TimeScale, width: number, label: number): PlacedMark {
  const { form } = event.date;
  const [from, to] = extentOf(event);
  const end = Number.isFinite(to) ? scale.x(to) : width;
  const start = form === "by" ? end - APPROXIMATE_REACH : Number.isFinite(from) ? scale.x(from) : 0;
  const x0 = Math.max(0, Math.min(start, width - MIN_BAR_WIDTH));
  const x1 = Math.min(width, Math.max(end, x0 + MIN_BAR_WIDTH));
  if (form !== "by" && x1 - x0 > label + 2 * LABEL_GAP) {
    return { event, x0, x1, labelX: x0 + LABEL_GAP, labelSide: "on", left: x0, right: x1 };
  }
  if (x1 + LABEL_GAP + label <= width) {
    return {
      event,
      x0,
      x1,
      labelX: x1 + LABEL_GAP,
      labelSide: "right",
      left: x0,
      right: x1 + LABEL_GAP + label,
    };
  }
  const labelX = Math.max(0, x0 - LABEL_GAP - label);
  return { event, x0, x1, labelX, labelSide: "left", left: labelX, right: x1 };
}
