import { CALENDAR_FORMATS } from "./formatCalendar.ts";

/** A day in words, "10 December 2021"; `time` is in milliseconds UTC. */
export function formatDay(time: number): string {
  return CALENDAR_FORMATS.day(new Date(time));
}
