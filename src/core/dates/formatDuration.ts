import { type DurationUnit, timelineMessages } from "../messages/timeline.ts";
import { DAY, MINUTE } from "../model/day.ts";
import { type DateBound, type EventDate, localTime } from "../model/eventDate.ts";

const HOUR = 60 * MINUTE;

/**
 * Converts milliseconds to the largest unit that suits them: years from 548 days, months from 45 days, and if
 * `step` is a minute, hours below 2 days and minutes below 2 hours.
 */
function convertToUnit(ms: number, step: number): [number, DurationUnit] {
  const days = ms / DAY;
  if (days >= 548) return [days / 365.25, "year"];
  if (days >= 45) return [days / 30.44, "month"];
  if (step === DAY || days >= 2) return [Math.max(1, days), "day"];
  return ms >= 2 * HOUR ? [ms / HOUR, "hour"] : [ms / MINUTE, "minute"];
}

/** Formats a duration in milliseconds to the nearest unit and says in which direction: "almost 5 years". */
export function formatDurationApprox(ms: number, step = DAY): string {
  const [number, unit] = convertToUnit(ms, step);
  const whole = Math.round(number);
  const difference = (number - whole) / whole;
  const duration = timelineMessages.duration(whole, unit);
  if (difference < -0.01) return timelineMessages.almost(duration);
  return difference > 0.01 ? timelineMessages.over(duration) : duration;
}

/** Quarters of a whole number. */
const QUARTERS = ["", "¼", "½", "¾"];

/** Formats a duration in milliseconds for a narrow place, years in quarters: "4¾ years", "about 7 months". */
export function formatDurationQuarters(ms: number): string {
  const [number, unit] = convertToUnit(ms, DAY);
  const steps = unit === "year" && number < 10 ? 4 : 1;
  const rounded = Math.max(1, Math.round(number * steps)) / steps;
  const whole = Math.floor(rounded);
  const words = timelineMessages.duration(whole, unit, QUARTERS[(rounded - whole) * 4]);
  return Math.abs(number - rounded) > rounded * 0.01 ? timelineMessages.about(words) : words;
}

/**
 * Formats the time from one date to a later one, as a range if the dates are ranges: "6 to 8 years", "at most
 * 1 day"; "about …" if a bound is approximate. Returns null if a date has an open bound or if the second may
 * have begun before the first.
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
  const words = describeElapsed(shortestMs, longestMs, step);
  return bounds.some(({ approximate }) => approximate) ? timelineMessages.about(words) : words;
}

function describeElapsed(shortestMs: number, longestMs: number, step: number): string {
  const { sameDay, sameMinute, duration, atMost, durationRange } = timelineMessages;
  if (longestMs === 0) return step === DAY ? sameDay : sameMinute;
  if (shortestMs === longestMs) return formatDurationApprox(longestMs, step);
  const [most, unit] = convertToUnit(longestMs, step);
  const longest = duration(Math.ceil(most), unit);
  if (shortestMs <= 0) return atMost(longest);
  const [least, leastUnit] = convertToUnit(shortestMs, step);
  const shortest = Math.floor(least);
  return durationRange(leastUnit === unit ? shortest : duration(shortest, leastUnit), longest);
}
