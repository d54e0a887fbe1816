import { DAY } from "./day.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** The earliest an event can have been or, where nothing bounds that, the first moment of the latest day. Milliseconds UTC. */
function sortTime({ date: { min, max } }: TimelineEvent): number {
  return min?.time ?? (max ? max.time + 1 - DAY : Number.POSITIVE_INFINITY);
}

/** The events in time order; of those that begin together the narrower date first, else the order given. */
export function sortEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const latest = (event: TimelineEvent) => event.date.max?.time ?? Number.POSITIVE_INFINITY;
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...events].sort((a, b) => compare(sortTime(a), sortTime(b)) || compare(latest(a), latest(b)));
}
