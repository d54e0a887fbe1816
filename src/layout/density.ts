import { area, curveStepAfter } from "d3";
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
  const tops = columns.map((count) => (count === 0 ? height : height - Math.max(2, (count / most) * height)));
  const skyline = area<number>()
    .x((_, i) => i * step)
    .y0(height)
    .y1((top) => top)
    .curve(curveStepAfter);
  // The last column ends where the next would begin.
  return skyline([...tops, tops.at(-1) ?? height]) ?? "";
}
