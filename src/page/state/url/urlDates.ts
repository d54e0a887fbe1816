import { DAY, endOfDay } from "../../../core/model/day.ts";

/** A day, or a moment (UTC) to the minute, second or millisecond (ISO 8601): an expanded year is signed and has six digits. */
const MOMENT_PATTERN = /^([+-]\d{6}|\d{4})-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{3})?)?)?$/;

/**
 * A stretch of time, ms UTC, `to` exclusive, as `from..to`: ends at midnight as days, of which the last is
 * included, "2021-12-10..2021-12-11"; all others as moments, as short as they are round, "2021-12-10T18:00".
 */
export function serializeRange({ from, to }: { from: number; to: number }): string {
  const start = Math.round(from);
  const end = Math.round(to);
  return `${serializeMoment(start)}..${serializeMoment(end % DAY === 0 ? end - DAY : end)}`;
}

function serializeMoment(time: number): string {
  return new Date(time).toISOString().replace(/(T00:00)?(:00)?(\.000)?Z$/, "");
}

/** The stretch that was printed so; null for anything else, one without length among it. */
export function parseRange(text: string): { from: number; to: number } | null {
  const [first = "", last = "", ...rest] = text.split("..");
  if (rest.length > 0) return null;
  const from = parseMoment(first);
  const to = parseMoment(last) + (last.includes("T") ? 0 : DAY);
  return from < to ? { from, to } : null;
}

/** Milliseconds UTC; for a day its beginning; NaN for anything else. */
function parseMoment(text: string): number {
  if (!MOMENT_PATTERN.test(text)) return Number.NaN;
  // Without a zone a moment would be the reader's own; a day is UTC as it stands.
  return Date.parse(text.includes("T") ? `${text}Z` : text);
}

/** The last millisecond UTC of the day that was printed so; null for anything else. */
export function parseDay(text: string): number | null {
  const time = text.includes("T") ? Number.NaN : parseMoment(text);
  return Number.isNaN(time) ? null : endOfDay(time);
}

/** Moments of a stretch as the first version of addresses had them, to the millisecond with a zone, made short. */
export function shortenMoment(text: string): string {
  return text.replace(/T(\d\d:\d\d):(\d\d)\.(\d{3})Z/g, (_long, minute, second, ms) =>
    ms !== "000" ? `T${minute}:${second}.${ms}` : second !== "00" ? `T${minute}:${second}` : `T${minute}`,
  );
}
