import { ascending } from "d3";
import { DAY } from "./day.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** Returns the earliest time of an event (milliseconds UTC); without one, the start of its latest day. */
function sortTime({ date: { min, max } }: TimelineEvent): number {
  return min?.time ?? (max ? max.time + 1 - DAY : Number.POSITIVE_INFINITY);
}

/** Sorts events by their earliest time, then the narrower date first, else in the order given. */
export function sortEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const latest = (event: TimelineEvent) => event.date.max?.time ?? Number.POSITIVE_INFINITY;
  return events.toSorted((a, b) => ascending(sortTime(a), sortTime(b)) || ascending(latest(a), latest(b)));
}
