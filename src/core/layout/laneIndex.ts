import { DAY } from "../model/day.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** A lane's events with sorted arrays that answer "how many, and which, from here to there" without a walk through all. */
export interface LaneIndex {
  id: string;
  label: string;
  /** By the time at which their marks begin. */
  events: readonly TimelineEvent[];
  /** When each event's mark begins, ascending; ms UTC, −∞ where the date has no beginning. */
  starts: Float64Array;
  /** When each event's mark ends (exclusive), in the order of `events`; ms UTC, +∞ where the date has no end. */
  ends: Float64Array;
  /** The same ends, ascending. */
  endsSorted: Float64Array;
  /** `latest[i]`: the latest end among the events of block `i` of `BLOCK` events. */
  latest: Float64Array;
}

const BLOCK_SIZE = 64;

/** When an event's mark begins and (exclusive) ends. "By a day" is drawn at that day. */
export function extentOf({ date: { form, min, max } }: TimelineEvent): [number, number] {
  const end = max ? max.time + 1 : Number.POSITIVE_INFINITY;
  return [min ? min.time : form === "by" ? end - DAY : Number.NEGATIVE_INFINITY, end];
}

/** Builds a lane's index; its cost is a walk, and a sort where the events do not come by their beginnings. */
export function buildLaneIndex(id: string, label: string, events: readonly TimelineEvent[]): LaneIndex {
  const [starts, ends] = [new Float64Array(events.length), new Float64Array(events.length)];
  let sorted = true;
  let before = Number.NEGATIVE_INFINITY;
  events.forEach((event, i) => {
    const [start, end] = extentOf(event);
    starts[i] = start;
    ends[i] = end;
    sorted &&= start >= before;
    before = start;
  });
  if (!sorted) {
    const order = Array.from(starts, (_, i) => i).sort((a, b) => compareBy(starts[a], starts[b]));
    return sortedIndex(id, label, {
      events: order.flatMap((i) => events[i] ?? []),
      starts: Float64Array.from(order, (i) => starts[i] ?? Number.NaN),
      ends: Float64Array.from(order, (i) => ends[i] ?? Number.NaN),
    });
  }
  return sortedIndex(id, label, { events, starts, ends });
}

/** Not by their difference: that of two infinities is no number. */
function compareBy(a = 0, b = 0): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortedIndex(
  id: string,
  label: string,
  sorted: Pick<LaneIndex, "events" | "starts" | "ends">,
): LaneIndex {
  const { ends } = sorted;
  const latest = new Float64Array(Math.ceil(ends.length / BLOCK_SIZE)).fill(Number.NEGATIVE_INFINITY);
  ends.forEach((end, i) => {
    const block = Math.floor(i / BLOCK_SIZE);
    latest[block] = Math.max(latest[block] ?? end, end);
  });
  return { id, label, ...sorted, latest, endsSorted: ends.toSorted() };
}

/** How many of the ascending values lie below `value`, or at it where `at` says so too. */
export function lowerBound(values: Float64Array, value: number, at = false): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = values[middle] ?? 0;
    if (found < value || (at && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events reach into the time from `from` to `to` (exclusive). Logarithmic. */
export function countWithin({ starts, endsSorted }: LaneIndex, from: number, to: number): number {
  // What has ended by `from` had begun before `to`, so the difference counts each event once.
  return lowerBound(starts, to) - lowerBound(endsSorted, from, true);
}

/** The positions of the events that begin before `from` and reach beyond it, ascending; blocks that end before are skipped. */
export function eventsReachingInto({ starts, ends, latest }: LaneIndex, from: number): number[] {
  const before = lowerBound(starts, from);
  const found: number[] = [];
  for (let block = 0; block * BLOCK_SIZE < before; block++) {
    if ((latest[block] ?? 0) <= from) continue;
    const stop = Math.min(before, (block + 1) * BLOCK_SIZE);
    for (let i = block * BLOCK_SIZE; i < stop; i++) if ((ends[i] ?? 0) > from) found.push(i);
  }
  return found;
}
