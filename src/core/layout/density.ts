import { max, range } from "d3";
import { countWithin, type LaneIndex } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** Width of a column, and height of the lowest column with events, in CSS pixels. */
const STEP = 2;

/**
 * Builds the outline of a skyline as SVG path data: each column of `STEP` pixels is as high as its number of
 * events, relative to the greatest number. The baseline is at y = `height`.
 */
export function densityPath(lane: LaneIndex, scale: TimeScale, width: number, height: number): string {
  const columns = range(0, width, STEP).map((x) => countWithin(lane, scale.time(x), scale.time(x + STEP)));
  const greatest = max(columns) ?? 0;
  const top = (count: number) =>
    count === 0 ? height : height - Math.max(STEP, (count / greatest) * height);
  const outline = columns.map((count, i) => `V${top(count)}H${(i + 1) * STEP}`);
  return `M0,${height}${outline.join("")}V${height}Z`;
}
