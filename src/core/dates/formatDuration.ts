import { DAY } from "../model/day.ts";
import type { EventDate } from "../model/eventDate.ts";

/** Converts days to the largest unit that suits them: years from 548 days, months from 45 days. */
function convertDays(days: number): [number, string] {
  return days >= 548
    ? [days / 365.25, "year"]
    : days >= 45
      ? [days / 30.44, "month"]
      : [Math.max(1, days), "day"];
}

const formatCount = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** Formats a duration in milliseconds in whole units: "5 years", "3 months", "2 days". */
export function formatDuration(ms: number, round: (count: number) => number = Math.round): string {
  const [count, unit] = convertDays(ms / DAY);
  return formatCount(round(count), unit);
}

/** Formats a duration in milliseconds to the nearest unit and says in which direction: "almost 5 years". */
export function formatDurationApprox(ms: number): string {
  const [count, unit] = convertDays(ms / DAY);
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
  if (!before.min || !before.max || !after.min || !after.max) return null;
  // An event during the later one, such as evidence given at a hearing, has no time between them.
  if (before.min.time > after.min.time) return null;
  // Count from day to day: the 10th is nine days after the 1st.
  const shortestMs = after.min.time - (before.max.time + 1 - DAY);
  const longestMs = after.max.time + 1 - DAY - before.min.time;
  if (longestMs === 0) return "the same day";
  const longest = formatDuration(longestMs, Math.ceil);
  if (shortestMs <= 0) return `at most ${longest}`;
  const shortest = formatDuration(shortestMs, Math.floor);
  if (shortestMs === longestMs) return longest;
  if (shortest === longest) return `about ${longest}`;
  const [count, unit] = shortest.split(" ");
  return longest.endsWith(unit ?? "") || longest.endsWith(`${unit}s`)
    ? `${count} to ${longest}`
    : `${shortest} to ${longest}`;
}
