import { parseEdtf } from "../../core/dates/parseEdtf.ts";
import { isCalendarDay } from "../../core/model/day.ts";
import { findOffset } from "./zones.ts";

/** Order of day and month in a date such as 04/06/2024. */
export type DayOrder = "DMY" | "MDY";

/** Options of reading dates. */
export interface DateOptions {
  /** Order of day and month, if the editor gives it. */
  order?: DayOrder | undefined;
  /** Zone of times that name none. */
  zone?: string | undefined;
}

/** A date in EDTF. */
export interface ReadDate {
  edtf: string;
  /** Time of day that is not in it, because its zone is not known. */
  time?: string;
}

/** A reason why a date is not read. */
export type UnreadDate = "order" | "text" | "missing day" | "reversed";

const MONTH_STARTS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Pattern of the English name of a month, or of its short form. It has one group. */
export const MONTH =
  /(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?/
    .source;
/** Pattern of the English name of a day of the week, or of its short form. It has one group. */
export const WEEKDAY_NAME = /(sun|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?)(?:day)?/.source;
const WEEKDAY = new RegExp(`^${WEEKDAY_NAME},?\\s+`, "i");
/** A time of day at the end of a date, perhaps with its zone. */
const TIME_AT_END =
  /(?:T|,? (?:at )?)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.? ${MONTH},? (-?\\d{4})$`, "i");
const MONTH_DAY = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (-?\\d{4})$`, "i");
const MONTH_ONLY = new RegExp(`^${MONTH},? (-?\\d{4})$`, "i");

const isEdtf = (text: string) => {
  try {
    return Boolean(parseEdtf(text));
  } catch {
    return false;
  }
};

/** Formats a day, a month or a year; undefined if it does not exist. */
export function formatUnit(year: string | number, month?: string | number, day?: string | number) {
  const text = `${year}`;
  const years = text.startsWith("-") ? `-${text.slice(1).padStart(4, "0")}` : text.padStart(4, "0");
  const parts = [month, day].filter((part) => part !== undefined);
  const unit = [years, ...parts.map((part) => `${part}`.padStart(2, "0"))].join("-");
  return isEdtf(unit) ? unit : undefined;
}

const monthNumber = (name: string) => MONTH_STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Reads a day, month or year in words or digits. A date of which the order is not clear is not read. */
export function readUnit(words: string, order: DayOrder | undefined): string | UnreadDate {
  const text = words.trim().replace(/\s+/g, " ");
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const unit = readUnit(text.slice(weekday[0].length), order);
    // A weekday that does not fit is a mistake in the file.
    const isDay = isCalendarDay(unit);
    const name = isDay ? new Date(`${unit}T00:00Z`).toUTCString().slice(0, 3).toLowerCase() : "";
    return weekday[1]?.toLowerCase().startsWith(name) && isDay ? unit : "text";
  }
  if (isEdtf(text)) return text;
  const [, d1, m1 = "", y1] = DAY_MONTH.exec(text) ?? [];
  if (y1) return formatUnit(y1, monthNumber(m1), d1) ?? "missing day";
  const [, m2 = "", d2, y2] = MONTH_DAY.exec(text) ?? [];
  if (y2) return formatUnit(y2, monthNumber(m2), d2) ?? "missing day";
  const [, m3 = "", y3] = MONTH_ONLY.exec(text) ?? [];
  if (y3) return formatUnit(y3, monthNumber(m3)) ?? "text";
  const [, y4, m4, d4] = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(text) ?? [];
  if (y4) return formatUnit(y4, m4, d4) ?? "missing day";
  const [, m5, y5] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (y5) return formatUnit(y5, m5) ?? "text";
  const [, a, sign, b, y6] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!y6) return "text";
  // Dots separate days, months and years in this order only.
  const isDayFirst = sign === "." || Number(a) > 12 || a === b || order === "DMY";
  if (isDayFirst) return formatUnit(y6, b, a) ?? "missing day";
  return Number(b) > 12 || order === "MDY" ? (formatUnit(y6, a, b) ?? "missing day") : "order";
}

/** Returns whether reading failed. */
export const isUnread = (read: ReadDate | UnreadDate): read is UnreadDate => typeof read === "string";

/** Reads a point in time: a day, month or year, or a day with a time and its zone. */
function readPoint(text: string, { order, zone }: DateOptions): ReadDate | UnreadDate {
  if (isEdtf(text)) return { edtf: text };
  const clock = TIME_AT_END.exec(text);
  const isUnit = (unit: string) => /\d{4}/.test(unit);
  if (!clock) {
    const unit = readUnit(text, order);
    return isUnit(unit) ? { edtf: unit } : (unit as UnreadDate);
  }
  const unit = readUnit(text.slice(0, clock.index), order);
  if (!isUnit(unit)) return unit as UnreadDate;
  const [shown, digits = "", minutes = "", half, own] = clock;
  const hours = half ? (Number(digits) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(digits);
  const dayTime = `${unit}T${String(hours).padStart(2, "0")}:${minutes}`;
  if (!isCalendarDay(unit) || !isEdtf(`${dayTime}Z`)) return "text";
  const given = own ?? zone;
  const offset =
    given === undefined ? undefined : findOffset(given.toUpperCase() === "Z" ? "Z" : given, dayTime);
  if (offset !== undefined) return { edtf: dayTime + offset };
  return { edtf: unit, time: shown.replace(/^(?:T|,? (?:at )?)/i, "") };
}

/**
 * Reads a date and perhaps its end as EDTF. Nothing is added: a year stays a year. Free text, and a date of
 * which the order of day and month is not clear, is not read.
 */
export function readDate(text: string, end: string, options: DateOptions): ReadDate | UnreadDate {
  const words = text.trim();
  const [from = "", to] = end.trim() === "" ? splitRange(words) : [words, end.trim()];
  const first = readPoint(from, options);
  if (to === undefined || isUnread(first)) return first;
  const last = readPoint(to, options);
  if (isUnread(last)) return last;
  const time = [first.time, last.time].filter((one) => one !== undefined).join(" – ");
  const edtf = first.edtf === last.edtf ? first.edtf : `${first.edtf}/${last.edtf}`;
  if (!isEdtf(edtf)) return "reversed";
  return time === "" ? { edtf } : { edtf, time };
}

/** Splits "2010–2012" or "3 May 2020 to 5 May 2020" into its ends. */
function splitRange(text: string): string[] {
  if (isEdtf(text)) return [text];
  const years = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(text);
  return years ? years.slice(1) : text.split(/ ?[–—] ?| to /, 2);
}
