import { utcDay, utcMinute, utcMonth, utcYear } from "d3";
import { isCalendarDay, MINUTE, startOfDay } from "../model/day.ts";
import { type DateBound, type EventDate, type Precision, unitLength } from "../model/eventDate.ts";

/** Range of an EDTF value. */
export type ParsedDate = Pick<EventDate, "form" | "several" | "min" | "max">;

/** The first and the last moment of a year, month, day or minute. */
interface EdtfUnit {
  min: DateBound;
  max: DateBound;
}

/** Year, month, day, hour, minute and zone of a unit without its qualifiers. */
const UNIT_PATTERN =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?)?)?$/;
/** The sign for "approximate" before or after a part of a date. */
const APPROXIMATE = /^~|(?<=-)~|~(?=-|$)/g;

/** From coarse to fine. */
export const PRECISIONS: readonly Precision[] = ["year", "month", "day", "minute"];
const INTERVALS = { minute: utcMinute, day: utcDay, month: utcMonth, year: utcYear };

/** Parses a zone as minutes by which its clock is ahead of UTC: "Z", "+01:00", "-0330", "+01". */
function parseOffset(zone: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === "-" && offset > 0 ? -offset : offset;
}

/** Parses a year, a month, a day, or a minute with its zone. Throws an Error that quotes the text. */
function parseUnit(text: string): EdtfUnit {
  if (text.includes("X")) throw new Error(`“${text}” has unspecified digits: write the range instead`);
  if (/[?%]/.test(text))
    throw new Error(`“${text}” is marked uncertain: say in the reasoning what is doubtful`);
  const parts = UNIT_PATTERN.exec(text.replace(APPROXIMATE, ""));
  if (!parts) throw new Error(`“${text}” is not a day, a month, a year, or a minute with its zone`);
  const [, year = "", month, day, hours, minutes, zone] = parts;
  // Date needs six digits for a year before 0.
  const first = `${year.replace("-", "-00")}-${month ?? "01"}-${day ?? "01"}`;
  if (!isCalendarDay(first)) throw new Error(`“${text}” does not exist in the calendar`);
  const precision: Precision = zone ? "minute" : day ? "day" : month ? "month" : "year";
  const zoned: Pick<DateBound, "offset"> = zone === undefined ? {} : { offset: parseOffset(zone) };
  const clock = Number(hours ?? 0) * 60 + Number(minutes ?? 0) - (zoned.offset ?? 0);
  const time = startOfDay(first) + clock * MINUTE;
  const rest = { precision, approximate: text.includes("~"), ...zoned };
  const end = INTERVALS[precision].offset(new Date(time), 1).getTime() - 1;
  return { min: { time, ...rest }, max: { time: end, ...rest } };
}

function buildRange(text: string, form: EventDate["form"], min: DateBound | null, max: DateBound | null) {
  if (min && max && min.time > max.time) throw new Error(`“${text}” ends before it begins`);
  return { form, min, max };
}

/** Parses one of a range of days: `[a..b]`, `[..b]`, `[a..]` or `[a]`. Throws an Error for several ranges. */
function parseSet(text: string): ParsedDate {
  const [first = "", last = first, ...more] = text.slice(1, -1).split("..");
  if (more.length > 0 || text.includes(",") || (first === "" && last === ""))
    throw new Error(`“${text}” is not one range: write [a..b], [..b] or [a..]`);
  const min = first === "" ? null : parseUnit(first).min;
  const max = last === "" ? null : parseUnit(last).max;
  if (min && max && min.precision !== max.precision)
    throw new Error(`“${text}” has ends of different precision: write both alike, and use “known”`);
  const isOneUnit = min && max && isExact(min) && max.time - min.time < unitLength(min);
  return buildRange(text, min === null ? "by" : isOneUnit ? "day" : "within", min, max);
}

/** Parses a period: `a/b`, with an end that is open (`..`) or unknown (nothing). */
function parsePeriod(text: string): ParsedDate {
  const [first = "", last = "", ...more] = text.split("/");
  if (more.length > 0) throw new Error(`“${text}” has more than two ends`);
  const isOpen = (end: string) => end === "" || end === "..";
  const min = isOpen(first) ? null : parseUnit(first).min;
  const max = isOpen(last) ? null : parseUnit(last).max;
  return buildRange(text, "period", min, max);
}

function isExact({ precision }: DateBound): boolean {
  return precision === "day" || precision === "minute";
}

/**
 * Parses an EDTF value (ISO 8601-2) as a range. Throws an Error that quotes the value if it is not one range
 * or names a day that does not exist. The package `edtf` 4.11 accepts 1900-02-29, ends `[2014-06..2015-09]`
 * in June 2014, and reads five digits as milliseconds.
 */
export function parseEdtf(value: string): ParsedDate {
  if (value.startsWith("[") && value.endsWith("]")) return parseSet(value);
  if (value.includes("/")) return parsePeriod(value);
  const { min, max } = parseUnit(value);
  return { form: isExact(min) ? "day" : "within", min, max };
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
      throw new Error(`“known” says ${end}: ${unit}, but this end is not a more exact end of a ${unit}`);
    }
    out[end] = { ...bound, precision: unit };
  }
  return out;
}

/** Fields of a date in the annotation that give its range. */
export interface DateFields {
  edtf: string;
  known?: { min?: Precision | undefined; max?: Precision | undefined } | undefined;
  several?: true | undefined;
}

/** Parses the range of a date of the annotation. Throws an Error that says why it is none. */
export function parseDateFields({ edtf, known = {}, several }: DateFields): ParsedDate {
  const range = withKnownPrecision(parseEdtf(edtf), known);
  return several ? withSeveralDays(range) : range;
}

/** Marks a range as one of several days. Throws an Error if its form is not `within`. */
export function withSeveralDays(range: ParsedDate): ParsedDate {
  if (range.form !== "within") throw new Error("“several” needs a month, a year or [a..b]");
  return { ...range, several: true };
}
