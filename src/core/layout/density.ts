import { countWithin, type LaneIndex } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/**
 * How many events reach into each column of `step` pixels, as the outline of a skyline that stands on y = `height`:
 * SVG path data. A column's height is its count's share of the greatest, and never invisible.
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
  const most = columns.reduce((greatest, count) => Math.max(greatest, count), 1);
  const top = (count: number) => (count === 0 ? height : height - Math.max(2, (count / most) * height));
  const outline = columns.map((count, i) => `V${top(count)}H${(i + 1) * step}`);
  return `M0,${height}${outline.join("")}V${height}Z`;
}
