import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type LaneIndex, lowerBound } from "./laneIndex.ts";
import { TARGET_SIZE } from "./limits.ts";
import type { TimeScale } from "./timeScale.ts";

/** An event as an upright bar: its date's true extent downwards, in a column of its own. CSS pixels. */
export interface VerticalMark {
  event: TimelineEvent;
  y0: number;
  y1: number;
  x: number;
  width: number;
}

/** Events that begin within one target's height, where there are too many for bars of their own. */
export interface VerticalCluster {
  y0: number;
  y1: number;
  /** 0 to 1: its count's share of the greatest count. */
  share: number;
  events: readonly TimelineEvent[];
}

const MIN_MARK_HEIGHT = 5;
/** How far the line of "by a day" runs back from its day. */
const FADE_LENGTH = 22;

/** Where an event stands on the scale. */
function verticalExtent(scale: TimeScale, event: TimelineEvent): Pick<VerticalMark, "event" | "y0" | "y1"> {
  const { min, max } = event.date;
  const y1 = max ? scale.x(max.time + 1) : (scale.segments.at(-1)?.x1 ?? 0);
  return { event, y0: Math.min(min ? scale.x(min.time) : y1 - FADE_LENGTH, y1 - MIN_MARK_HEIGHT), y1 };
}

/**
 * The phone's form: time runs down the scale, and events that overlap in time stand side by side, each run of them in
 * as many columns as it takes within `room` pixels. Every event given is in exactly one mark.
 */
export function buildVerticalLayout(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  room: number,
): VerticalMark[] {
  const extents = events.map((event, place) => ({ ...verticalExtent(scale, event), place }));
  const marks: VerticalMark[] = [];
  let run: typeof extents = [];
  let end = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const { place, ...mark } of inColumns(run, room)) marks[place] = mark;
  };
  for (const extent of extents.toSorted((a, b) => a.y0 - b.y0)) {
    if (extent.y0 > end + 1) {
      close();
      run = [];
    }
    run.push(extent);
    end = Math.max(end, extent.y1);
  }
  close();
  return marks;
}

/** Each thing in the first column that is free where it begins. */
function inColumns<T extends { y0: number; y1: number }>(things: readonly T[], room: number) {
  const bottoms: number[] = [];
  const placed = things.map((thing) => {
    const free = bottoms.findIndex((bottom) => bottom <= thing.y0 - 1);
    const column = free === -1 ? bottoms.length : free;
    bottoms[column] = thing.y1;
    return { thing, column };
  });
  const step = Math.min(8, room / Math.max(1, bottoms.length));
  return placed.map(({ thing, column }) => ({
    ...thing,
    x: column * step,
    // However many stand side by side, a gap stays between.
    width: step > 3 ? step - 1.5 : step / 2,
  }));
}

/** The same for any number of events: one cluster for each 24 pixels of the scale in which any begin, each event in one. */
export function buildVerticalClusters(index: LaneIndex, scale: TimeScale): VerticalCluster[] {
  const height = scale.segments.at(-1)?.x1 ?? 0;
  const rows = Math.max(1, Math.floor(height / TARGET_SIZE));
  const first = (row: number) =>
    row === 0
      ? 0
      : row === rows
        ? index.events.length
        : lowerBound(index.starts, scale.time(row * TARGET_SIZE));
  const counts = Array.from({ length: rows }, (_, row) => first(row + 1) - first(row));
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, row) =>
    count === 0
      ? []
      : [
          {
            y0: row * TARGET_SIZE,
            y1: row === rows - 1 ? height : (row + 1) * TARGET_SIZE,
            share: count / most,
            events: index.events.slice(first(row), first(row + 1)),
          },
        ],
  );
}

/** The mark nearest to a point, so that a finger need not hit a bar; undefined where there are none. */
export function findNearestMark(
  marks: readonly VerticalMark[],
  x: number,
  y: number,
): VerticalMark | undefined {
  const outside = (at: number, from: number, to: number) => Math.max(0, from - at, at - to);
  const far = (mark: VerticalMark) =>
    Math.hypot(outside(x, mark.x, mark.x + mark.width), outside(y, mark.y0, mark.y1));
  return marks.reduce<VerticalMark | undefined>(
    (best, mark) => (best && far(best) <= far(mark) ? best : mark),
    undefined,
  );
}
