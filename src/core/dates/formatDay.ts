import { dateMessages } from "../messages/dates.ts";
import type { ArticleRecord } from "../model/corpus.ts";
import { isoDay, startOfDay } from "../model/day.ts";
import { type DateBound, localTime } from "../model/eventDate.ts";

// On a phone, six `Intl.DateTimeFormat` took longer to create than the rest of the script. The formats of d3
// take 3 kB of the initial script.

/** Formats the hour and minute (UTC) of a time in milliseconds: "18:05". */
export function formatClock(time: number): string {
  return new Date(time).toISOString().slice(-13, -8);
}

/** First day of the Gregorian calendar. EDTF continues it backwards, so earlier weekdays would be wrong. */
const FIRST_GREGORIAN_DAY = Date.UTC(1582, 9, 15);

/** Returns whether the day (UTC) that contains a time has a day of the week that people used. */
export function hasWeekday(time: number): boolean {
  return time >= FIRST_GREGORIAN_DAY;
}

/** Formats the year (UTC) of a time in milliseconds: "2016", "850 CE", "44 BCE". There is no year 0. */
export function formatYear(time: number): string {
  const year = new Date(time).getUTCFullYear();
  if (year < 1) return dateMessages.beforeEra(1 - year);
  return year < 1000 ? dateMessages.inEra(year) : `${year}`;
}

/** Formats the month (UTC) that contains a time in milliseconds, with its year: "June 2014". */
function formatMonth(time: number): string {
  return dateMessages.join(dateMessages.months[new Date(time).getUTCMonth()] ?? "", formatYear(time));
}

/** Formats the day (UTC) that contains a time in milliseconds: "10 December 2021". */
export function formatDay(time: number): string {
  return dateMessages.join(new Date(time).getUTCDate(), formatMonth(time));
}

/** Formats the same with the day of the week, if there was one: "Friday 10 December 2021". */
export function formatFullDay(time: number): string {
  if (!hasWeekday(time)) return formatDay(time);
  return dateMessages.join(dateMessages.weekdays[new Date(time).getUTCDay()] ?? "", formatDay(time));
}

/** Formats an offset in minutes as a zone: "UTC", "UTC+1", "UTC−3:30". */
export function formatZone(offset: number): string {
  if (offset === 0) return "UTC";
  const [hours, minutes] = splitOffset(offset);
  return `UTC${offset < 0 ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

function splitOffset(offset: number): [string, string] {
  const minutes = Math.abs(offset);
  const pad = (number: number) => `${number}`.padStart(2, "0");
  return [pad(Math.floor(minutes / 60)), pad(minutes % 60)];
}

/**
 * Formats the minute, day, month or year of a bound: "10 December 2021, 18:05 (UTC+1)", "10 December 2021",
 * "June 2014", "2016". `formatWholeDay` formats the day of a day or a minute.
 */
export function formatCalendar(
  bound: Pick<DateBound, "time" | "precision" | "offset">,
  formatWholeDay = formatDay,
): string {
  const { time, precision, offset = 0 } = bound;
  if (precision === "year") return formatYear(time);
  if (precision === "month") return formatMonth(time);
  if (precision === "day") return formatWholeDay(time);
  const local = localTime(bound);
  const clock = dateMessages.clock(formatClock(local), formatZone(offset));
  return dateMessages.dayAndClock(formatWholeDay(local), clock);
}

/** Formats a bound in ISO 8601: the minute with its zone, "2021-12-10T18:05+01:00", else the day. */
export function formatIsoBound(bound: DateBound): string {
  if (bound.precision !== "minute") return isoDay(bound.time);
  const { offset = 0 } = bound;
  const zone = offset === 0 ? "Z" : `${offset < 0 ? "-" : "+"}${splitOffset(offset).join(":")}`;
  return new Date(localTime(bound)).toISOString().replace(/:\d\d\.\d+Z$/, zone);
}

/** Describes the date of an article by its meaning: "updated 11 December 2021"; "dated …" if unknown. */
export function describeArticleDate(article: Pick<ArticleRecord, "date" | "dateIs">): string {
  return dateMessages.articleDay[article.dateIs ?? "unknown"](formatArticleDay(article));
}

/** Formats the day of an article's date: "11 December 2021". */
export function formatArticleDay({ date }: Pick<ArticleRecord, "date">): string {
  return formatDay(startOfDay(date));
}
