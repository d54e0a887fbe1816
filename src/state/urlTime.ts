const DAY = 86_400_000;

/** The parts of a day's or a moment's form (ISO 8601): an expanded year is signed and has six digits. */
const MOMENT = /^([+-]\d{6}|\d{4})-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

/**
 * A stretch of time, ms UTC, `to` exclusive, as `from..to`: ends at midnight as days, of which the last is
 * included, "2021-12-10..2021-12-11"; all others as moments, to the millisecond.
 */
export function printStretch({ from, to }: { from: number; to: number }): string {
  const start = Math.round(from);
  const end = Math.round(to);
  return `${print(start, start)}..${end % DAY === 0 ? print(end, end - DAY) : print(end, end)}`;
}

function print(time: number, day: number): string {
  const iso = new Date(time % DAY === 0 ? day : time).toISOString();
  return time % DAY === 0 ? (iso.split("T")[0] ?? "") : iso;
}

/** The stretch that was printed so; null for anything else, one without length among it. */
export function parseStretch(text: string): { from: number; to: number } | null {
  const [first = "", last = "", ...rest] = text.split("..");
  if (!MOMENT.test(first) || !MOMENT.test(last) || rest.length > 0) return null;
  const from = Date.parse(first);
  const to = Date.parse(last) + (last.includes("T") ? 0 : DAY);
  return from < to ? { from, to } : null;
}

/** A moment, ms UTC, as the day it lies in, "2021-12-10". */
export function printDay(time: number): string {
  return new Date(time).toISOString().split("T")[0] ?? "";
}

/** The last millisecond UTC of the day that was printed so; null for anything else. */
export function parseDay(text: string): number | null {
  const time = MOMENT.test(text) && !text.includes("T") ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time + DAY - 1;
}
