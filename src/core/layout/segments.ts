import { bisectLeft, max, min, pairs, sum } from "d3";
import { DAY } from "../model/day.ts";
import { type EventDate, localExtent, unitLength } from "../model/eventDate.ts";
import {
  DENSE_SHARE,
  FOLD_SHARE,
  LONG_RANGE_SHARE,
  MAX_DENSE_SHARE,
  MIN_DENSE_DATES,
  MIN_DENSE_DATES_SHARE,
  MIN_FOLD_DAYS,
} from "./limits.ts";

/*
 * Time is cut at the bounds of all dates into segments:
 *
 *   dates      ├──────┤ ├┤                                  ├────┤  ||
 *              ├──────────────┤                             ├───────┤|
 *   segments   │      wide    │           left out          │ wide │dense│
 *
 * A segment is left out if no date reaches into it and it is long, dense if it is short beside the time
 * around it, else wide. Neighbours of one kind are joined, so that the scale changes seldom. A lone day among
 * years, or half of all time, is not dense.
 */

/** Bounds of a date: all that the axis needs. */
export type DateBounds = Pick<EventDate, "min" | "max"> & Partial<Pick<EventDate, "form">>;

/** Stretch of time of one kind. Milliseconds UTC, `to` exclusive. */
export interface TimeSegment {
  from: number;
  to: number;
  isLeftOut: boolean;
  isDense: boolean;
  /** Whether a date reaches into it. */
  isCovered: boolean;
  /** Number of dates that begin or end here: a measure of the room that it needs. */
  bounds: number;
}

/** Finite time at which dates begin or (exclusive) end. */
interface SegmentEdge {
  time: number;
  /** Number of dates with a bound here. */
  count: number;
  /** Change in the number of dates that cover the time. */
  change: number;
}

/** Returns the time that a date covers. "By 11 December" covers only 11 December; null without any bound. */
export function coveredTime(date: DateBounds): [number, number] | null {
  const bound = date.min ?? date.max;
  if (bound === null) return null;
  const [start, end] = localExtent(date);
  const from = date.min ? start : end - unitLength(bound);
  return [from, date.max ? end : start + unitLength(bound)];
}

function segmentEdges(dates: readonly DateBounds[]): SegmentEdge[] {
  const edges = new Map<number, SegmentEdge>();
  const add = (time: number, change: number, count = 1) => {
    const edge = edges.get(time) ?? { time, count: 0, change: 0 };
    edges.set(time, { time, count: edge.count + count, change: edge.change + change });
  };
  const covered = dates.flatMap((date) => {
    const time = coveredTime(date);
    return time === null ? [] : [{ date, from: time[0], to: time[1] }];
  });
  const longest =
    LONG_RANGE_SHARE * ((max(covered, ({ to }) => to) ?? 0) - (min(covered, ({ from }) => from) ?? 0));
  for (const { date, from, to } of covered) {
    add(from, 1);
    add(to, -1);
    if (date.form !== "within" || !date.min || !date.max || to - from <= longest) continue;
    // "Some day in seven years" is no reason to draw all seven years: it covers only its ends.
    add(from + unitLength(date.min), -1, 0);
    add(to - unitLength(date.max), 1, 0);
  }
  return [...edges.values()].sort((a, b) => a.time - b.time);
}

/** Cuts time at all edges and finds the long empty segments. */
function splitAtEdges(dates: readonly DateBounds[]): TimeSegment[] {
  const edges = segmentEdges(dates);
  const total = (edges.at(-1)?.time ?? 0) - (edges[0]?.time ?? 0);
  const longest = Math.max(total * FOLD_SHARE, MIN_FOLD_DAYS * DAY);
  let covering = 0;
  const segments: TimeSegment[] = [];
  for (const [start, end] of pairs(edges)) {
    covering += start.change;
    const isLeftOut = covering === 0 && end.time - start.time > longest;
    const last = segments.at(-1);
    // No date begins or ends at such an edge: it only limits what may be left out.
    if (start.count === 0 && last && !last.isLeftOut && !isLeftOut) {
      last.to = end.time;
      last.bounds += end.count;
      last.isCovered ||= covering > 0;
    } else {
      const bounds = start.count + end.count;
      const isCovered = covering > 0;
      segments.push({ from: start.time, to: end.time, isLeftOut, isDense: false, isCovered, bounds });
    }
  }
  return segments;
}

/** Returns the lists of neighbours without left-out time between them. */
function findRuns(segments: readonly TimeSegment[]): TimeSegment[][] {
  const runs: TimeSegment[][] = [];
  segments.forEach((segment, i) => {
    if (segment.isLeftOut) return;
    if (i === 0 || segments[i - 1]?.isLeftOut) runs.push([]);
    runs.at(-1)?.push(segment);
  });
  return runs;
}

const lengthOf = ({ from, to }: Pick<TimeSegment, "from" | "to">) => to - from;

/** Marks segments as dense that are short beside the unbroken time around them. */
function markDenseSegments(segments: TimeSegment[]): TimeSegment[] {
  for (const run of findRuns(segments)) {
    const longest = sum(run, lengthOf) * DENSE_SHARE;
    for (const segment of run) segment.isDense = lengthOf(segment) < longest;
  }
  return segments;
}

/** Keeps as dense only what is short even when joined, and in which a fair share of all dates begins. */
function unmarkSparseSegments(segments: TimeSegment[], dates: readonly DateBounds[]): TimeSegment[] {
  const starts = Float64Array.from(dates.flatMap((date) => coveredTime(date)?.[0] ?? [])).sort();
  const countIn = ({ from, to }: TimeSegment) => bisectLeft(starts, to) - bisectLeft(starts, from);
  const fewest = Math.max(MIN_DENSE_DATES, starts.length * MIN_DENSE_DATES_SHARE);
  for (const run of findRuns(segments)) {
    const longest = sum(run, lengthOf) * MAX_DENSE_SHARE;
    for (const segment of run)
      if (lengthOf(segment) > longest || countIn(segment) < fewest) segment.isDense = false;
  }
  return segments;
}

/** Joins neighbours of one kind. */
function joinSegments(segments: readonly TimeSegment[]): TimeSegment[] {
  const joined: TimeSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && !last.isLeftOut && !segment.isLeftOut && last.isDense === segment.isDense) {
      last.to = segment.to;
      last.bounds += segment.bounds;
      last.isCovered ||= segment.isCovered;
    } else joined.push(segment);
  }
  return joined;
}

/** Leaves out what is empty between dense segments: alone it would be a panel without events. */
function leaveOutEmptySegments(segments: TimeSegment[]): TimeSegment[] {
  for (const segment of segments)
    segment.isLeftOut ||= !segment.isCovered && lengthOf(segment) > MIN_FOLD_DAYS * DAY;
  return segments;
}

/** Returns the segments of time from the first date to the last, at least one. */
export function segmentTime(dates: readonly DateBounds[]): TimeSegment[] {
  const marked = joinSegments(markDenseSegments(splitAtEdges(dates)));
  const segments = leaveOutEmptySegments(joinSegments(unmarkSparseSegments(marked, dates)));
  if (segments.length > 0) return segments;
  return [{ from: -DAY, to: DAY, isLeftOut: false, isDense: false, isCovered: true, bounds: 1 }];
}
