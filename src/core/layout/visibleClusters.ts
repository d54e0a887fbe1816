import { CHIP_HEIGHT, type Cluster } from "./clusters.ts";
import type { Drawing } from "./drawing.ts";
import { LABEL_GAP, PANEL_PADDING } from "./placeMark.ts";
import { type DrawnMark, type DrawnWindow, extentIn, overlapsWindow } from "./visibleMarks.ts";

/** Gap between a cluster that has moved and its neighbours, in CSS pixels: half, so that more have room. */
const MOVED_GAP = LABEL_GAP / 2;

/** Cluster as it is drawn in one window. CSS pixels of the scale. */
export interface DrawnCluster extends Cluster {
  /** False if the number would be cut at the edge of the view. */
  countShown: boolean;
}

/**
 * Places the clusters of a window. The edge of the view would cut some: they move into view, inside their row
 * and panel. Without room for that they have no number.
 * ```
 *   view   3)  (5)    (8)  │        ▶      (3)  (5)    (8)  │
 * ```
 */
export function visibleClusters(
  { clusters, headers, lines }: Pick<Drawing, "clusters" | "headers" | "lines">,
  marks: readonly DrawnMark[],
  view: DrawnWindow,
): DrawnCluster[] {
  const [start, stop] = [view.x - PANEL_PADDING, view.x + view.width + PANEL_PADDING];
  const drawn = clusters.filter(({ left, right }) => overlapsWindow(view, left, right));
  return drawn.map((cluster) => {
    const { left, right, y, height } = cluster;
    const isCut = (left < start && right > start) || (left < stop && right > stop);
    if (!isCut) return { ...cluster, countShown: true };
    const width = right - left;
    const x = Math.max(start, Math.min(left, stop - width));
    const moved = { left: x, right: x + width };
    const panel = headers.find((one) => one.left <= left && right <= one.right);
    const isInPanel = panel !== undefined && panel.left <= moved.left && moved.right <= panel.right;
    const unit = height / CHIP_HEIGHT;
    const isInRow = (top: number, bottom: number) => top < y + unit && bottom > y - unit;
    const taken = [
      ...drawn.filter((other) => other !== cluster && other.y === y),
      ...lines.filter((line) => line.y === y),
      ...marks
        .filter(({ mark }) => isInRow(mark.y - unit, mark.y + (mark.units - 1) * unit))
        .map(extentIn)
        .map((one) => ({ left: one.left + view.origin, right: one.right + view.origin })),
    ];
    const isFree = taken.every(
      (one) => one.left - moved.right >= MOVED_GAP || moved.left - one.right >= MOVED_GAP,
    );
    return isInPanel && isFree
      ? { ...cluster, ...moved, countShown: true }
      : { ...cluster, countShown: false };
  });
}
