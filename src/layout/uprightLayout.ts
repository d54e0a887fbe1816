import type { TimelineEvent } from "../event/timelineEvent.ts";
import { countBelow, type LaneIndex } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** An event as an upright bar: its date's true extent downwards, in a column of its own. CSS pixels. */
export interface UprightMark {
  event: TimelineEvent;
  y0: number;
  y1: number;
  x: number;
  width: number;
}

/** Events that begin within one target's height, where there are too many for bars of their own. */
export interface UprightCluster {
  y0: number;
  y1: number;
  /** 0 to 1: its count's share of the greatest count. */
  share: number;
  events: readonly TimelineEvent[];
}

const MIN_HEIGHT = 4;
/** A target's least height, WCAG 2.5.8's 24 CSS pixels. */
const TARGET = 24;

/**
 * The phone's form: time runs down the scale, and events that overlap in time stand side by side,
 * as many columns as it takes within `room` pixels. Every event given is in exactly one mark.
 */
export function uprightLayout(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  room: number,
): UprightMark[] {
  const bottoms: number[] = [];
  const placed = events.map((event) => {
    const { min, max } = event.dating;
    const end = max ? scale.x(max.time + 1) : (scale.stretches.at(-1)?.x1 ?? 0);
    const y0 = Math.min(min ? scale.x(min.time) : end - 2 * MIN_HEIGHT, end - MIN_HEIGHT);
    let column = bottoms.findIndex((bottom) => bottom <= y0 - 1);
    if (column === -1) column = bottoms.length;
    bottoms[column] = end;
    return { event, y0, y1: end, column };
  });
  const step = Math.min(8, room / Math.max(1, bottoms.length));
  return placed.map(({ column, ...mark }) => ({
    ...mark,
    x: column * step,
    // However many stand side by side, a gap stays between.
    width: step > 3 ? step - 1.5 : step / 2,
  }));
}

/** The same for any number of events: one cluster for each 24 pixels of the scale in which any begin, each event in one. */
export function uprightClusters(index: LaneIndex, scale: TimeScale): UprightCluster[] {
  const height = scale.stretches.at(-1)?.x1 ?? 0;
  const rows = Math.max(1, Math.floor(height / TARGET));
  const first = (row: number) =>
    row === 0 ? 0 : row === rows ? index.events.length : countBelow(index.starts, scale.time(row * TARGET));
  const counts = Array.from({ length: rows }, (_, row) => first(row + 1) - first(row));
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, row) =>
    count === 0
      ? []
      : [
          {
            y0: row * TARGET,
            y1: row === rows - 1 ? height : (row + 1) * TARGET,
            share: count / most,
            events: index.events.slice(first(row), first(row + 1)),
          },
        ],
  );
}

/** The mark nearest to a point, so that a finger need not hit a bar; undefined where there are none. */
export function nearestMark(marks: readonly UprightMark[], x: number, y: number): UprightMark | undefined {
  const outside = (at: number, from: number, to: number) => Math.max(0, from - at, at - to);
  const far = (mark: UprightMark) =>
    Math.hypot(outside(x, mark.x, mark.x + mark.width), outside(y, mark.y0, mark.y1));
  return marks.reduce<UprightMark | undefined>(
    (best, mark) => (best && far(best) <= far(mark) ? best : mark),
    undefined,
  );
}
