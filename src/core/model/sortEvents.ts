import { sort } from "d3";
import { DAY } from "./day.ts";
import { type DateBound, localTime, unitLength } from "./eventDate.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** Returns the earliest time of an event; without one, the start of the last day or minute that it can be. */
function earliestOf({ date: { min, max } }: TimelineEvent): Pick<DateBound, "time" | "offset"> {
  return min ?? (max ? { ...max, time: max.time + 1 - unitLength(max) } : { time: Number.POSITIVE_INFINITY });
}

/**
 * Sorts events by the day of their earliest time on its clock, then by that time, then the narrower date
 * first, else in the order given.
 */
export function sortEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  return sort(
    events,
    (event) => Math.floor(localTime(earliestOf(event)) / DAY),
    (event) => earliestOf(event).time,
    ({ date }) => date.max?.time ?? Number.POSITIVE_INFINITY,
  );
}
