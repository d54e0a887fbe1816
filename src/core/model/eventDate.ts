import type { BASIS_LABELS } from "../messages/labels.ts";
import { DAY, MINUTE } from "./day.ts";
import type { DateBound, EventDate } from "./eventSchema.ts";

export type { DateBound, DateForm, EventDate, Precision } from "./eventSchema.ts";

/**
 * The way in which a date is known. `printed`: an article prints it. `worked-out`: it follows from a
 * relative word ("on Friday") and the article's own date. `inferred`: it is reasoned from other facts.
 */
export type Basis = keyof typeof BASIS_LABELS;

/**
 * Returns a bound's time on the clock of its source, in milliseconds as if that clock showed UTC. The drawing
 * and everything that is about days uses it: 23:30 (UTC−5) is an event of that evening, not of the next day.
 */
export function localTime({ time, offset = 0 }: Pick<DateBound, "time" | "offset">): number {
  return time + offset * MINUTE;
}

/** Returns the length in milliseconds of the unit of a bound: a minute, or for every coarser unit a day. */
export function unitLength({ precision }: Pick<DateBound, "precision">): number {
  return precision === "minute" ? MINUTE : DAY;
}

/** Returns the start and the exclusive end of a date by `localTime`; infinite where it is open. */
export function localExtent({ min, max }: Pick<EventDate, "min" | "max">): [number, number] {
  const start = min ? localTime(min) : Number.NEGATIVE_INFINITY;
  // Between two zones a clock may show an earlier time at the end.
  const end = max ? Math.max(localTime(max) + 1, start + unitLength(max)) : Number.POSITIVE_INFINITY;
  return [start, end];
}

/** Returns the shortest unit of the dates' bounds in milliseconds: a minute or a day. */
export function finestUnit(dates: readonly Pick<EventDate, "min" | "max">[]): number {
  const hasMinutes = dates.some((date) => [date.min, date.max].some((one) => one?.precision === "minute"));
  return hasMinutes ? MINUTE : DAY;
}
