import { formatIsoBound } from "../../core/dates/formatDay.ts";
import { parseEdtf } from "../../core/dates/parseEdtf.ts";
import type { DateBound, Precision } from "../../core/model/eventDate.ts";

/** A time that words name without “before” or “from”: from the start of a unit to the end of one. */
export interface DatePoint {
  /** First and last minute, day, month or year in EDTF, without `~`. */
  first: string;
  last: string;
  /** Whether the words say that it is only about right. */
  isApproximate?: boolean;
  /** Whether the words name an unlimited part of it, such as “early 2014”. */
  isPart?: boolean;
  /** Whether it follows from the date of the article. */
  isRelative?: boolean;
}

/** A reason why words are not read, for the editor. */
export interface DateProblem {
  problem: string;
}

/** Returns whether reading failed for a reason that can be named. */
export const isDateProblem = (read: object | undefined): read is DateProblem =>
  read !== undefined && "problem" in read;

/** A minute, day, month or year in EDTF. */
const EDTF_UNIT = /^-?\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d(?:Z|[+-]\d\d(?::?\d\d)?))?$/;

/** Returns whether a text is a minute, day, month or year that exists. */
export function isUnit(text: string): boolean {
  if (!EDTF_UNIT.test(text)) return false;
  try {
    return parseEdtf(text).min !== null;
  } catch {
    return false;
  }
}

/** Formats the unit of a bound in EDTF: "2014", "2014-06", "2014-06-19", "2014-06-19T18:05Z". */
function formatUnitOf(bound: DateBound): string {
  // ISO 8601 of JavaScript has six digits for a year before 0.
  const iso = formatIsoBound(bound).replace(/^-00/, "-");
  if (bound.precision === "year") return iso.replace(/(?<=\d{4})-.*$/, "");
  return bound.precision === "month" ? iso.replace(/-\d\d$/, "") : iso;
}

/** Returns one end of a unit. */
export function boundOf(unit: string, end: "min" | "max"): DateBound {
  const bound = parseEdtf(unit)[end];
  if (!bound) throw new Error(`“${unit}” is not a unit of time`);
  return bound;
}

/** Returns the unit of the same precision directly before or after one. */
export function neighbourOf(unit: string, side: "before" | "after"): string {
  const bound = boundOf(unit, side === "before" ? "min" : "max");
  return formatUnitOf({ ...bound, time: bound.time + (side === "before" ? -1 : 1) });
}

/** Writes a unit with another precision: its first or last day, month or year. */
export function withPrecision(unit: string, end: "min" | "max", precision: Precision): string {
  return formatUnitOf({ ...boundOf(unit, end), precision });
}
