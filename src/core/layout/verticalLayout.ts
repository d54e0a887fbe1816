import { bisectLeft, least, max, pairs, range } from "d3";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { extentOf, type LaneIndex, markEndOf } from "./laneIndex.ts";
import { TARGET_SIZE } from "./limits.ts";
import type { TimeScale } from "./timeScale.ts";

/** An event as a vertical bar: its true extent downwards, in a column. CSS pixels. */
export interface VerticalMark {
  event: TimelineEvent;
  y0: number;
  y1: number;
  x: number;
  width: number;
}

/** Events that begin in one part of the axis, if there are too many for bars. CSS pixels. */
export interface VerticalCluster {
  key: string;
  y0: number;
  y1: number;
  /** Ratio of its number of events to the greatest number, from 0 to 1. */
  share: number;
  events: readonly TimelineEvent[];
}

const MIN_MARK_HEIGHT = 5;
/** Length of the dotted line above the day of a "by" date, in CSS pixels. */
const BY_LINE_HEIGHT = 22;

function verticalExtent(scale: TimeScale, event: TimelineEvent): Pick<VerticalMark, "event" | "y0" | "y1"> {
  const [start] = extentOf(event);
  const y1 = event.date.max ? scale.x(markEndOf(event)) : (scale.segments.at(-1)?.x1 ?? 0);
  const y0 = event.date.min ? scale.x(start) : y1 - BY_LINE_HEIGHT;
  return { event, y0: Math.min(y0, y1 - MIN_MARK_HEIGHT), y1 };
}

/**
 * Builds the bars of the phone's timeline, where time runs downwards. Events that overlap in time are side by
 * side, in as many columns as they need within `room` CSS pixels. Returns a mark for each event, in the given
 * order.
 * ```
 *   ▌
 *   ▌▌      a run of overlapping events: each takes the first column that is free
 *   ▌▌▌
 *     ▌
 *   ▌       the next run begins at the axis again
 * ```
 */
export function buildVerticalLayout(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  room: number,
): VerticalMark[] {
  const placed = events.map((event) => ({ ...verticalExtent(scale, event), column: 0, run: [0] }));
  /** Lower end of each column of the present run. */
  let run: number[] = [];
  for (const mark of placed.toSorted((a, b) => a.y0 - b.y0)) {
    if (mark.y0 > Math.max(...run) + 1) run = [];
    const free = run.findIndex((bottom) => bottom <= mark.y0 - 1);
    mark.column = free === -1 ? run.length : free;
    mark.run = run;
    run[mark.column] = mark.y1;
  }
  return placed.map(({ column, run, ...extent }) => {
    const step = Math.min(8, room / run.length);
    // A gap remains between the columns, for any number of columns.
    return { ...extent, x: column * step, width: step > 3 ? step - 1.5 : step / 2 };
  });
}

/** Builds a cluster for each `TARGET_SIZE` pixels in which events begin. Each event is in one cluster. */
export function buildVerticalClusters(index: LaneIndex, scale: TimeScale): VerticalCluster[] {
  const height = scale.segments.at(-1)?.x1 ?? 0;
  const rowCount = Math.max(1, Math.floor(height / TARGET_SIZE));
  const inner = range(1, rowCount).map((row) => bisectLeft(index.starts, scale.time(row * TARGET_SIZE)));
  const rows = pairs([0, ...inner, index.events.length], (start, end) => index.events.slice(start, end));
  const greatest = max(rows, ({ length }) => length) ?? 0;
  return rows.flatMap((events, row) => {
    const y1 = row === rowCount - 1 ? height : (row + 1) * TARGET_SIZE;
    return events.length === 0
      ? []
      : [{ key: `row-${row}`, y0: row * TARGET_SIZE, y1, share: events.length / greatest, events }];
  });
}

/** Finds the mark nearest to a point, because a bar is too narrow to tap; undefined if there are none. */
export function findNearestMark(
  marks: readonly VerticalMark[],
  x: number,
  y: number,
): VerticalMark | undefined {
  const outside = (at: number, from: number, to: number) => Math.max(0, from - at, at - to);
  const distance = (mark: VerticalMark) =>
    Math.hypot(outside(x, mark.x, mark.x + mark.width), outside(y, mark.y0, mark.y1));
  return least(marks, distance);
}
