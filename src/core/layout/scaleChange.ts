import { max, min } from "d3";
import { timelineMessages } from "../messages/timeline.ts";
import { DAY, MINUTE } from "../model/day.ts";
import { SCALE_CHANGE_RATIO } from "./limits.ts";
import type { ScaleSegment, TimeScale } from "./timeScale.ts";

/** Boundary at which the scale of time changes: milliseconds UTC, and CSS pixels of the scale. */
interface ScaleChange {
  time: number;
  x: number;
}

/**
 * Finds all changes of the scale, in time order. It compares each segment with the one after the last change:
 * compared with its neighbour, many small changes would add up to a large one without a mark.
 */
export function scaleChangesOf({ segments }: Pick<TimeScale, "segments">): ScaleChange[] {
  const changes: ScaleChange[] = [];
  let last: number | undefined;
  for (const { from, to, x0, x1 } of segments) {
    const pixelsPerMs = (x1 - x0) / (to - from);
    last ??= pixelsPerMs;
    const ratio = pixelsPerMs / last;
    if (Math.max(ratio, 1 / ratio) <= SCALE_CHANGE_RATIO) continue;
    changes.push({ time: from, x: x0 });
    last = pixelsPerMs;
  }
  return changes;
}

/** Describes how a scale departs from linear time: "Some years shortened, busy days widened"; "" if not. */
export function describeScale({ segments }: Pick<TimeScale, "segments">): string {
  const shortestBreak = min(segments, ({ from, to, folded }) => (folded ? to - from : undefined));
  const unit = shortestBreak === undefined ? null : shortestBreak < 366 * DAY ? "month" : "year";
  return timelineMessages.scaleNote(unit, busyUnit(segments.filter(({ folded }) => !folded)));
}

/** Returns the unit of the longest of the segments that are wider than others; null if all have one scale. */
function busyUnit(segments: TimeScale["segments"]): "day" | "hour" | "minute" | null {
  if (scaleChangesOf({ segments }).length === 0) return null;
  const pixelsPerMs = ({ from, to, x0, x1 }: ScaleSegment) => (x1 - x0) / (to - from);
  const widest = (min(segments, pixelsPerMs) ?? 0) * SCALE_CHANGE_RATIO;
  const longest = max(segments, (one) => (pixelsPerMs(one) > widest ? one.to - one.from : 0)) ?? 0;
  if (longest >= DAY) return "day";
  return longest >= 60 * MINUTE ? "hour" : "minute";
}

/**
 * Builds the sign of a change of scale as SVG path data: two slashes of `size` CSS pixels across the axis.
 * `along` is the position of the change on the axis of time, and `across` the middle of the slashes.
 */
export function buildChangeSign(
  time: "horizontal" | "vertical",
  along: number,
  across: number,
  size = 9,
): string {
  const [half, gap] = [size / 2, size / 4];
  return time === "horizontal"
    ? [-gap, gap].map((x) => `M${along + x - gap},${across + half}l${half},${-size}`).join("")
    : [-gap, gap].map((y) => `M${across - half},${along + y + gap}l${size},${-half}`).join("");
}
