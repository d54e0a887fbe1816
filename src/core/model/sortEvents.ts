import { DAY } from "./day.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** Returns the earliest time of an event (milliseconds UTC); without one, the start of its latest day. */
function sortTime({ date: { min, max } }: TimelineEvent): number {
  return min?.time ?? (max ? max.time + 1 - DAY : Number.POSITIVE_INFINITY);
}

/** Sorts events by their earliest time, then the narrower date first, else in the order given. */
export function sortEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const latest = (event: TimelineEvent) => event.date.max?.time ?? Number.POSITIVE_INFINITY;
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...events].sort((a, b) => compare(sortTime(a), sortTime(b)) || compare(latest(a), latest(b)));
}
