/** Milliseconds of one minute, the finest unit of a date. */
export const MINUTE = 60_000;
/** Milliseconds of one day. */
export const DAY = 86_400_000;

/** Returns the day (ISO 8601) that contains a time in milliseconds UTC: "2021-12-10", "-000043-03-15". */
export function isoDay(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/, "");
}

/** Returns the first millisecond (UTC) of a day in ISO 8601, YYYY-MM-DD. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Returns the last millisecond (UTC) of the day that contains a time. */
export function endOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY + DAY - 1;
}

/** Returns whether a text (ISO 8601) is a day that exists: 2021-04-31 and 1900-02-29 are not. */
export function isCalendarDay(day: string): boolean {
  const time = startOfDay(day);
  // Some engines read 31 April as 1 May.
  return Number.isFinite(time) && isoDay(time) === day;
}
