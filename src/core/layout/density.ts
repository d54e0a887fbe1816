import { countWithin, type LaneIndex } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/**
 * Builds the outline of a skyline as SVG path data: each column of `step` pixels is as high as its number of
 * events, relative to the greatest number. The baseline is at y = `height`; a column with events is at least
 * 2 pixels high.
 */
export function densityPath(
  lane: LaneIndex,
  scale: TimeScale,
  width: number,
  height: number,
  step = 2,
): string {
  const columns = Array.from({ length: Math.ceil(width / step) }, (_, i) =>
    countWithin(lane, scale.time(i * step), scale.time((i + 1) * step)),
  );
  const greatest = columns.reduce((most, count) => Math.max(most, count), 1);
  const top = (count: number) => (count === 0 ? height : height - Math.max(2, (count / greatest) * height));
  const outline = columns.map((count, i) => `V${top(count)}H${(i + 1) * step}`);
  return `M0,${height}${outline.join("")}V${height}Z`;
}
