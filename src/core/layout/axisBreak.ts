import { formatDurationApprox } from "../dates/formatDuration.ts";
import { timelineMessages } from "../messages/timeline.ts";
import type { ScaleSegment, TimeScale } from "./timeScale.ts";
import { type DrawnWindow, OVERSCAN } from "./visibleMarks.ts";

/** A long time without events that is shortened. CSS pixels of the scale. */
interface AxisBreak extends Pick<ScaleSegment, "from" | "x0" | "x1"> {
  /** Two lines: its true length, and that it is shortened. */
  words: readonly [string, string];
}

/** Returns the axis breaks of a scale, in time order. */
export function axisBreaksOf({ segments }: TimeScale): AxisBreak[] {
  return segments
    .filter(({ folded }) => folded)
    .map(({ from, to, x0, x1 }) => {
      return { from, x0, x1, words: timelineMessages.axisBreak(formatDurationApprox(to - from)) };
    });
}

/** An axis break as far as a horizontal drawing shows it. CSS pixels from the drawing's origin. */
interface PlacedAxisBreak extends AxisBreak {
  /** Middle of the visible part, where the tears are. */
  center: number;
  /** Middle of the words, which never reach beyond the window. */
  labelX: number;
}

/**
 * Places the axis breaks that are in the drawn window, with `overscan` (a share of its width) at both sides:
 * ```
 *      window
 *   │ 6 years,    │      words centred over the visible part, but inside the window
 *   │ shortened   │
 *   ├──ξξ────┐····│      tears in the middle of the visible part: no break is visible without them
 *   │  ξξ    │lane│
 *   x0…center…x1         x0 and x1 are cut at the window and its overscan
 * ```
 */
export function placeAxisBreaks(
  scale: TimeScale,
  { x, width, origin }: DrawnWindow,
  measure: (text: string) => number,
  overscan = OVERSCAN,
): PlacedAxisBreak[] {
  const [left, right] = [x - width * overscan, x + width * (1 + overscan)];
  const visible = axisBreaksOf(scale).filter(({ x0, x1 }) => x1 > left && x0 < right);
  return visible.map((axisBreak) => {
    const { x0, x1, words } = axisBreak;
    const center = (Math.max(x0, x) + Math.min(x1, x + width)) / 2;
    const half = Math.max(...words.map(measure)) / 2;
    return {
      ...axisBreak,
      x0: Math.max(x0, left) - origin,
      x1: Math.min(x1, right) - origin,
      center: center - origin,
      labelX: Math.max(half, Math.min(center - x, width - half)) + x - origin,
    };
  });
}

/** Tears by the direction of time: period and height of a tooth, and positions beside the centre. */
const TEARS = {
  horizontal: { step: 12, tooth: 3, offsets: [-5, 5] },
  vertical: { step: 8, tooth: -4, offsets: [-10, 11] },
} as const;

/**
 * Builds the two zigzag lines of an axis break as SVG path data. They cross the direction of time at `center`
 * and run from `start` over `length`, all in CSS pixels.
 */
export function buildTears(time: keyof typeof TEARS, center: number, start: number, length: number): string {
  const { step, tooth, offsets } = TEARS[time];
  const point = (along: number, across: number) =>
    time === "horizontal" ? `${along},${across}` : `${across},${along}`;
  const lines = offsets.map((offset) => {
    const along = center + offset;
    const teeth = Array.from(
      { length: Math.ceil(length / step) },
      (_, i) => `L${point(along + (i % 2 ? -tooth : tooth), start + (i + 0.5) * step)}`,
    );
    return `M${point(along, start)}${teeth.join("")}`;
  });
  return lines.join("");
}
