import { bisectLeft, bisectRight, sort } from "d3";
import { localExtent, unitLength } from "../model/eventDate.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** A lane's events in sorted arrays, which answer queries for a range of time. */
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
}

/** Returns the start and the exclusive end of an event's mark. A date "by a day" is drawn at that day. */
export function extentOf({ date }: TimelineEvent): [number, number] {
  const [start, end] = localExtent(date);
  return [date.form === "by" && date.max ? end - unitLength(date.max) : start, end];
}

/** Builds a lane's index. It sorts only if the events are not sorted by their start yet. */
export function buildLaneIndex(id: string, label: string, events: readonly TimelineEvent[]): LaneIndex {
  const [starts, ends] = [new Float64Array(events.length), new Float64Array(events.length)];
  events.forEach((event, i) => {
    [starts[i], ends[i]] = extentOf(event);
  });
  if (starts.some((start, i) => start < (starts[i - 1] ?? start))) {
    const sorted = sort(events, (event) => extentOf(event)[0]);
    return buildLaneIndex(id, label, sorted);
  }
  return { id, label, events, starts, ends, endsSorted: ends.toSorted() };
}

/** Counts the events that overlap the time from `from` to `to` (exclusive), in logarithmic time. */
export function countWithin({ starts, endsSorted }: LaneIndex, from: number, to: number): number {
  // Each event that ended by `from` also began before `to`, so the difference counts overlapping events.
  return bisectLeft(starts, to) - bisectRight(endsSorted, from);
}

/** Returns the events that overlap the time from `from` to `to` (exclusive), by their start. */
export function eventsWithin({ events, starts, ends }: LaneIndex, from: number, to: number): TimelineEvent[] {
  return events.slice(0, bisectLeft(starts, to)).filter((_, i) => (ends[i] ?? 0) > from);
}

/** Returns the events that begin in the time from `from` to `to` (exclusive), by their start. */
export function eventsBeginning({ events, starts }: LaneIndex, from: number, to: number): TimelineEvent[] {
  return events.slice(bisectLeft(starts, from), bisectLeft(starts, to));
}
