import { CALENDAR_WORDS } from "./formatCalendar.ts";

/** A day in words, "10 December 2021"; `time` is in milliseconds UTC. */
export function longDay(time: number): string {
  return CALENDAR_WORDS.day(new Date(time));
}
