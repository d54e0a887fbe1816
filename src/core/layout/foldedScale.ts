import { max, min, pairs, sum } from "d3";
import { DAY } from "../model/day.ts";
import { type EventDate, localExtent, unitLength } from "../model/eventDate.ts";
import { DENSE_SHARE, FOLD_SHARE, LONG_RANGE_SHARE, MIN_FOLD_DAYS } from "./limits.ts";
import { piecewiseScale, type ScaleSegment, type TimeScale } from "./timeScale.ts";

/*
 * The folded scale: time is cut at the bounds of all dates into segments, each drawn at one scale.
 *
 *   dates      ├──────┤ ├┤                                  ├────┤  ||
 *              ├──────────────┤                             ├───────┤|
 *   segments   │      wide    │            folded           │ wide │dense│
 *   panels     │██████████████│≷≷│███████│██████│           ≷≷ is FOLD_WIDTH wide for any length
 *
 * A segment is folded if no date reaches into it and it is long, dense if it is short beside the unfolded
 * time around it, else wide. Neighbours of one kind are joined, so that the scale changes seldom.
 */

/** Bounds of a date: all that the scale needs. */
type DateBounds = Pick<EventDate, "min" | "max"> & Partial<Pick<EventDate, "form">>;

/** Stretch of time of one kind. */
interface TimeSegment extends Pick<ScaleSegment, "from" | "to" | "folded"> {
  dense: boolean;
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

/** Width of an axis break in CSS pixels. */
const FOLD_WIDTH = 54;

function segmentEdges(dates: readonly DateBounds[]): SegmentEdge[] {
  const edges = new Map<number, SegmentEdge>();
  const add = (time: number, change: number, count = 1) => {
    const edge = edges.get(time) ?? { time, count: 0, change: 0 };
    edges.set(time, { time, count: edge.count + count, change: edge.change + change });
  };
  const covered = dates.flatMap((date) => {
    const bound = date.min ?? date.max;
    if (bound === null) return [];
    const [start, end] = localExtent(date);
    // An open date covers only the unit of its one bound: "by 11 December" covers 11 December.
    const from = date.min ? start : end - unitLength(bound);
    return [{ date, from, to: date.max ? end : start + unitLength(bound) }];
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

/** Cuts time at all edges and marks the long empty segments as folded. */
function splitAtEdges(dates: readonly DateBounds[]): TimeSegment[] {
  const edges = segmentEdges(dates);
  const total = (edges.at(-1)?.time ?? 0) - (edges[0]?.time ?? 0);
  const longest = Math.max(total * FOLD_SHARE, MIN_FOLD_DAYS * DAY);
  let covering = 0;
  const segments: TimeSegment[] = [];
  for (const [start, end] of pairs(edges)) {
    covering += start.change;
    const folded = covering === 0 && end.time - start.time > longest;
    const last = segments.at(-1);
    // No date begins or ends at such an edge: it only limits what an axis break may cover.
    if (start.count === 0 && last && !last.folded && !folded) {
      last.to = end.time;
      last.bounds += end.count;
    } else {
      const bounds = start.count + end.count;
      segments.push({ from: start.time, to: end.time, folded, dense: false, bounds });
    }
  }
  return segments;
}

/** Marks segments as dense that are short beside the run of unfolded segments around them. */
function markDenseSegments(segments: TimeSegment[]): TimeSegment[] {
  for (let first = 0; first < segments.length; first++) {
    let last = first;
    while (last + 1 < segments.length && !segments[last + 1]?.folded) last++;
    const run = (segments[last]?.to ?? 0) - (segments[first]?.from ?? 0);
    for (const segment of segments.slice(first, last + 1))
      segment.dense = !segment.folded && segment.to - segment.from < run * DENSE_SHARE;
    first = last;
  }
  return segments;
}

/** Returns the segments of time from the first date to the last, at least one. */
function segmentTime(dates: readonly DateBounds[]): TimeSegment[] {
  const segments: TimeSegment[] = [];
  for (const segment of markDenseSegments(splitAtEdges(dates))) {
    const last = segments.at(-1);
    if (last && !last.folded && !segment.folded && last.dense === segment.dense) {
      last.to = segment.to;
      last.bounds += segment.bounds;
    } else segments.push(segment);
  }
  if (segments.length > 0) return segments;
  return [{ from: -DAY, to: DAY, folded: false, dense: false, bounds: 1 }];
}

/**
 * Builds the folded scale over `width` CSS pixels. The width of a segment grows with the 0.4th power of its
 * days and the root of its bounds, so that two days with a dozen dates are readable beside a year with four.
 */
export function buildFoldedScale(dates: readonly DateBounds[], width: number): TimeScale {
  const segments = segmentTime(dates);
  const folds = segments.filter(({ folded }) => folded).length;
  const foldWidth = Math.min(FOLD_WIDTH, (width * 0.4) / Math.max(1, folds));
  const weight = ({ folded, from, to, bounds }: TimeSegment) =>
    folded ? 0 : ((to - from) / DAY) ** 0.4 + Math.sqrt(bounds);
  const total = sum(segments, weight);
  const room = width - folds * foldWidth;
  let x = 0;
  return piecewiseScale(
    segments.map((segment) => {
      const { from, to, folded } = segment;
      const x0 = x;
      x += folded ? foldWidth : (room * weight(segment)) / total;
      return { from, to, x0, x1: x, folded };
    }),
  );
}

/** Builds the linear scale with the width and the breakpoints of a folded scale, and without axis breaks. */
export function buildLinearScale({ segments }: TimeScale): TimeScale {
  const [first, last] = [segments[0], segments.at(-1)];
  const start = first?.from ?? 0;
  const pixelsPerMs = (last?.x1 ?? 1) / ((last?.to ?? 1) - start);
  return piecewiseScale(
    segments.map(({ from, to }) => {
      const [x0, x1] = [(from - start) * pixelsPerMs, (to - start) * pixelsPerMs];
      return { from, to, x0, x1, folded: false };
    }),
  );
}
