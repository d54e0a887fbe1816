import { ascending, bisectLeft, bisectRight, permute } from "d3";
import { DAY } from "../model/day.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** A lane's events in sorted arrays, which answer queries for a range of time without a scan. */
export interface LaneIndex {
  id: string;
  label: string;
  /** Sorted by `starts`. */
  events: readonly TimelineEvent[];
  /** Start of each event's mark, ascending. Milliseconds UTC; −∞ if the date has no beginning. */
  starts: Float64Array;
  /** Exclusive end of each event's mark, in the order of `events`; +∞ if the date has no end. */
  ends: Float64Array;
  /** The values of `ends`, ascending. */
  endsSorted: Float64Array;
  /** Latest end in each block of `BLOCK_SIZE` events: a search skips blocks that end early. */
  latest: Float64Array;
}

const BLOCK_SIZE = 64;

/** Returns the start and the exclusive end of an event's mark. A date "by a day" is drawn at that day. */
export function extentOf({ date: { form, min, max } }: TimelineEvent): [number, number] {
  const end = max ? max.time + 1 : Number.POSITIVE_INFINITY;
  return [min ? min.time : form === "by" ? end - DAY : Number.NEGATIVE_INFINITY, end];
}

/** Builds a lane's index. It sorts only if the events are not sorted by their start yet. */
export function buildLaneIndex(id: string, label: string, events: readonly TimelineEvent[]): LaneIndex {
  const [starts, ends] = [new Float64Array(events.length), new Float64Array(events.length)];
  let isSorted = true;
  let previous = Number.NEGATIVE_INFINITY;
  events.forEach((event, i) => {
    const [start, end] = extentOf(event);
    starts[i] = start;
    ends[i] = end;
    isSorted &&= start >= previous;
    previous = start;
  });
  if (!isSorted) {
    // The difference of two infinities is NaN, so the starts are compared without a subtraction.
    const order = Array.from(starts, (_, i) => i).sort((a, b) => ascending(starts[a], starts[b]));
    return buildLaneIndex(id, label, permute(events, order));
  }
  const latest = new Float64Array(Math.ceil(ends.length / BLOCK_SIZE)).fill(Number.NEGATIVE_INFINITY);
  ends.forEach((end, i) => {
    const block = Math.floor(i / BLOCK_SIZE);
    latest[block] = Math.max(latest[block] ?? end, end);
  });
  return { id, label, events, starts, ends, latest, endsSorted: ends.toSorted() };
}

/** Counts the events that overlap the time from `from` to `to` (exclusive), in logarithmic time. */
export function countWithin({ starts, endsSorted }: LaneIndex, from: number, to: number): number {
  // Each event that ended by `from` also began before `to`, so the difference counts overlapping events.
  return bisectLeft(starts, to) - bisectRight(endsSorted, from);
}

/** Returns the positions of the events that begin before `from` and end after it, ascending. */
export function eventsReachingInto({ starts, ends, latest }: LaneIndex, from: number): number[] {
  const before = bisectLeft(starts, from);
  const found: number[] = [];
  for (let block = 0; block * BLOCK_SIZE < before; block++) {
    if ((latest[block] ?? 0) <= from) continue;
    const stop = Math.min(before, (block + 1) * BLOCK_SIZE);
    for (let i = block * BLOCK_SIZE; i < stop; i++) if ((ends[i] ?? 0) > from) found.push(i);
  }
  return found;
}
