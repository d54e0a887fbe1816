import { DAY, MINUTE } from "../model/day.ts";
import { type DateBound, type EventDate, localTime } from "../model/eventDate.ts";

const HOUR = 60 * MINUTE;

/**
 * Converts milliseconds to the largest unit that suits them: years from 548 days, months from 45 days, and if
 * `step` is a minute, hours below 2 days and minutes below 2 hours.
 */
function convertToUnit(ms: number, step: number): [number, string] {
  const days = ms / DAY;
  if (days >= 548) return [days / 365.25, "year"];
  if (days >= 45) return [days / 30.44, "month"];
  if (step === DAY || days >= 2) return [Math.max(1, days), "day"];
  return ms >= 2 * HOUR ? [ms / HOUR, "hour"] : [ms / MINUTE, "minute"];
}

const formatCount = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

function formatDuration(ms: number, step: number, round: (count: number) => number): string {
  const [count, unit] = convertToUnit(ms, step);
  return formatCount(round(count), unit);
}

/** Formats a duration in milliseconds to the nearest unit and says in which direction: "almost 5 years". */
export function formatDurationApprox(ms: number, step = DAY): string {
  const [count, unit] = convertToUnit(ms, step);
  const whole = Math.round(count);
  const difference = (count - whole) / whole;
  return `${difference < -0.01 ? "almost " : difference > 0.01 ? "over " : ""}${formatCount(whole, unit)}`;
}

/**
 * Formats the time from one date to a later one, as a range if the dates are ranges: "6 to 8 years", "at most
 * 1 day". Returns null if a date has an open bound or if the second may have begun before the first.
 *
 *     before   min├──────┤max
 *     after                    min├────┤max
 *     shortest            ├─────┤
 *     longest       ├──────────────────────┤
 */
export function formatElapsed(
  before: Pick<EventDate, "min" | "max">,
  after: Pick<EventDate, "min" | "max">,
): string | null {
  const bounds = [before.min, before.max, after.min, after.max].filter((bound) => bound !== null);
  const step = bounds.every(({ precision }) => precision === "minute") ? MINUTE : DAY;
  // Count from day to day, or from minute to minute: the 10th is nine days after the 1st.
  const startOfUnit = (bound: DateBound) =>
    Math.floor((step === DAY ? localTime(bound) : bound.time) / step) * step;
  const [first = 0, last = 0, from = 0, to = 0] = bounds.map(startOfUnit);
  // An event during the later one, such as evidence given at a hearing, has no time between them.
  if (bounds.length < 4 || first > from) return null;
  const [shortestMs, longestMs] = [from - last, to - first];
  if (longestMs === 0) return step === DAY ? "the same day" : "the same minute";
  if (shortestMs === longestMs) return formatDurationApprox(longestMs, step);
  const longest = formatDuration(longestMs, step, Math.ceil);
  if (shortestMs <= 0) return `at most ${longest}`;
  const shortest = formatDuration(shortestMs, step, Math.floor);
  if (shortest === longest) return `about ${longest}`;
  const [count, unit] = shortest.split(" ");
  return longest.endsWith(unit ?? "") || longest.endsWith(`${unit}s`)
    ? `${count} to ${longest}`
    : `${shortest} to ${longest}`;
}
