/** Milliseconds of one day. No date of a case is more exact than a day. */
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
