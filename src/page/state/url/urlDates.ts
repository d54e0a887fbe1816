import { DAY, endOfDay, isCalendarDay } from "../../../core/model/day.ts";

/** A day or a time in UTC (ISO 8601). An expanded year has a sign and six digits. */
const MOMENT_PATTERN = /^([+-]\d{6}|\d{4})-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{3})?)?)?$/;

/**
 * Formats a range in milliseconds UTC, `to` exclusive. Midnights become days, the last one inclusive:
 * "2021-12-10..2021-12-11". Other times are as short as possible: "2021-12-10T18:00".
 */
export function serializeRange({ from, to }: { from: number; to: number }): string {
  const start = Math.round(from);
  const end = Math.round(to);
  return `${serializeMoment(start)}..${serializeMoment(end % DAY === 0 ? end - DAY : end)}`;
}

function serializeMoment(time: number): string {
  return new Date(time).toISOString().replace(/(T00:00)?(:00)?(\.000)?Z$/, "");
}

/** Parses a range. Returns null if the text is invalid or the range is empty. */
export function parseRange(text: string): { from: number; to: number } | null {
  const [first = "", last = "", ...rest] = text.split("..");
  if (rest.length > 0) return null;
  const from = parseMoment(first);
  const to = parseMoment(last) + (last.includes("T") ? 0 : DAY);
  return from < to ? { from, to } : null;
}

/** The last time of ECMAScript that has a whole day after it. */
const LAST_MOMENT = 8.64e15 - DAY;

/** Returns milliseconds UTC: for a day its start. Returns NaN for invalid text and days that do not exist. */
function parseMoment(text: string): number {
  const [day = "", clock = "00:00"] = text.split("T");
  if (!MOMENT_PATTERN.test(text) || !isCalendarDay(day)) return Number.NaN;
  const time = Date.parse(`${day}T${clock}Z`);
  return time <= LAST_MOMENT ? time : Number.NaN;
}

/** Returns the last millisecond UTC of a day; null if the text is invalid. */
export function parseDay(text: string): number | null {
  const time = text.includes("T") ? Number.NaN : parseMoment(text);
  return Number.isNaN(time) ? null : endOfDay(time);
}
