import edtf, { type ExtDate } from "edtf";
import { DAY } from "../../core/model/day.ts";
import type { DateBound, EventDate, Precision } from "../../core/model/eventDate.ts";

/** Range of an EDTF value. */
export type ParsedDate = Pick<EventDate, "form" | "several" | "min" | "max">;

/** From coarse to fine. The precision of `edtf` is a position from 1. */
const PRECISIONS: readonly Precision[] = ["year", "month", "day"];

/** Returns an end as a bound; null if it is open. Throws an Error unless it is a day, a month or a year. */
function boundOf(date: ExtDate["lower"], end: "min" | "max"): DateBound | null {
  if (typeof date !== "object" || date === null) return null;
  const precision = date.type === "Date" ? PRECISIONS[(date.precision ?? 0) - 1] : undefined;
  const time = date[end];
  if (precision === undefined || time === null || !Number.isFinite(time)) {
    throw new Error(`“${date.edtf}” is not a day, a month or a year`);
  }
  if (date.unspecified?.value)
    throw new Error(`“${date.edtf}” has unspecified digits: write the range instead`);
  if (date.uncertain?.value)
    throw new Error(`“${date.edtf}” is marked uncertain: say in the reasoning what is doubtful`);
  return { time, precision, approximate: Boolean(date.approximate?.value) };
}

/** Returns the bounds of a range. Throws an Error if it ends before it begins. */
function boundsOf(first: ExtDate["lower"], last: ExtDate["lower"], edtf: string) {
  const [min, max] = [boundOf(first, "min"), boundOf(last, "max")];
  if (min && max && min.time > max.time) throw new Error(`“${edtf}” ends before it begins`);
  return { min, max };
}

// `edtf` 4.11 has a bug: the max of `[2014-06..2015-09]` is June 2014. We take the bounds of the members.
/** Returns the range of a set with one member. Throws an Error for several members, which are no range. */
function boundsOfSet(set: ExtDate): ParsedDate {
  const [member, ...others] = set.values ?? [];
  const open = Number(Boolean(set.earlier)) + Number(Boolean(set.later));
  if (member === undefined || others.length > 0 || open > 1)
    throw new Error(`“${set.edtf}” has several members: write one range`);
  const [first, last = first] = [member].flat();
  if (first === undefined || last === undefined) throw new Error(`“${set.edtf}” has no member`);
  const { min, max } = boundsOf(set.earlier ? null : first, set.later ? null : last, set.edtf);
  const isDay = min && max && min.precision === "day" && max.time - min.time < DAY;
  return { form: min === null ? "by" : isDay ? "day" : "within", min, max };
}

/** Whether a bound is the first (`min`) or last (`max`) moment of its month or year. */
function endsItsUnit({ time }: DateBound, end: "min" | "max", unit: Precision): boolean {
  const at = new Date(end === "min" ? time : time + 1);
  return at.getUTCDate() === 1 && (unit !== "year" || at.getUTCMonth() === 0);
}

/**
 * Lowers the precision of a range's ends. EDTF cannot: both ends of a set have one precision. Throws an Error
 * if an end is missing, is that imprecise already, or does not end the month or year.
 */
export function withKnownPrecision(
  range: ParsedDate,
  known: { min?: Precision | undefined; max?: Precision | undefined },
): ParsedDate {
  const out = { ...range };
  for (const end of ["min", "max"] as const) {
    const [unit, bound] = [known[end], range[end]];
    if (unit === undefined) continue;
    const isCoarser = bound && PRECISIONS.indexOf(unit) < PRECISIONS.indexOf(bound.precision);
    if (!isCoarser || !endsItsUnit(bound, end, unit)) {
      throw new Error(`its ${end} can't be known to the ${unit}`);
    }
    out[end] = { ...bound, precision: unit };
  }
  return out;
}

/** Marks a range as one of several days. Throws an Error if its form is not `within`. */
export function withSeveralDays(range: ParsedDate): ParsedDate {
  if (range.form !== "within") throw new Error("several days are only within a month, a year or [a..b]");
  return { ...range, several: true };
}

/** Parses an EDTF value as a range. Throws an Error with the reason if that is impossible. */
export function parseEdtf(value: string): ParsedDate {
  const date = edtf(value);
  if (date.type === "Set") return boundsOfSet(date);
  if (date.type === "Interval") return { form: "period", ...boundsOf(date.lower, date.upper, value) };
  const { min, max } = boundsOf(date, date, value);
  return { form: min?.precision === "day" ? "day" : "within", min, max };
}
