import { DAY } from "../model/day.ts";
import type { EventDate } from "../model/eventDate.ts";

/** A length of time in days as a number of the unit that suits it. */
function countUnits(days: number): [number, string] {
  return days >= 548
    ? [days / 365.25, "year"]
    : days >= 45
      ? [days / 30.44, "month"]
      : [Math.max(1, days), "day"];
}

const formatCount = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** A length of time in whole units, "5 years", "3 months", "2 days", rounded as told. Milliseconds in. */
export function formatDuration(ms: number, round: (count: number) => number = Math.round): string {
  const [count, unit] = countUnits(ms / DAY);
  return formatCount(round(count), unit);
}

/** The same, and whether it was more or less than that: "almost 5 years", "over 2 months". */
export function formatDurationApprox(ms: number): string {
  const [count, unit] = countUnits(ms / DAY);
  const whole = Math.round(count);
  const off = (count - whole) / whole;
  return `${off < -0.01 ? "almost " : off > 0.01 ? "over " : ""}${formatCount(whole, unit)}`;
}

/**
 * How long it was from one date to a later one, in words as wide as the dates are: "6 to 8 years", "at most 1 day".
 * Null where either date is open towards the other, for then nothing bounds it, or where the order itself is open.
 */
export function formatElapsed(
  before: Pick<EventDate, "min" | "max">,
  after: Pick<EventDate, "min" | "max">,
): string | null {
  if (!before.min || !before.max || !after.min || !after.max) return null;
  // What came out at something that had begun already lies inside it: no time was between.
  if (before.min.time > after.min.time) return null;
  // From day to day: the tenth is nine days after the first.
  const least = after.min.time - (before.max.time + 1 - DAY);
  const most = after.max.time + 1 - DAY - before.min.time;
  if (most === 0) return "the same day";
  const longest = formatDuration(most, Math.ceil);
  if (least <= 0) return `at most ${longest}`;
  const shortest = formatDuration(least, Math.floor);
  if (least === most) return longest;
  if (shortest === longest) return `about ${longest}`;
  const [count, unit] = shortest.split(" ");
  return longest.endsWith(unit ?? "") || longest.endsWith(`${unit}s`)
    ? `${count} to ${longest}`
    : `${shortest} to ${longest}`;
}
