import { utcFormat } from "d3";
import type { ArticleRecord } from "../model/corpus.ts";
import { startOfDay } from "../model/day.ts";
import type { Precision } from "../model/eventDate.ts";

// d3's formats: on a phone, six `Intl.DateTimeFormat` took longer to create than the rest of the script.
const formatDayAndMonth = utcFormat("%-d %B");
const formatMonth = utcFormat("%B");
const formatDayOfWeek = utcFormat("%A");

/** Formats the year (UTC) of a time in milliseconds: "2016", "44 BCE". There is no year 0. */
export function formatYear(time: number): string {
  const year = new Date(time).getUTCFullYear();
  return year < 1 ? `${1 - year} BCE` : `${year}`;
}

/** Formats the day, month or year (UTC) that contains a time: "10 December 2021", "June 2014", "2016". */
export function formatCalendar(time: number, precision: Precision): string {
  const year = formatYear(time);
  if (precision === "year") return year;
  return `${(precision === "day" ? formatDayAndMonth : formatMonth)(new Date(time))} ${year}`;
}

/** Formats the day (UTC) that contains a time in milliseconds: "10 December 2021". */
export function formatDay(time: number): string {
  return formatCalendar(time, "day");
}

/** Formats the same with the day of the week: "Friday 10 December 2021". */
export function formatFullDay(time: number): string {
  return `${formatDayOfWeek(new Date(time))} ${formatDay(time)}`;
}

/** Describes the date of an article by its meaning: "updated 11 December 2021"; "dated …" if unknown. */
export function describeArticleDate(article: Pick<ArticleRecord, "date" | "dateIs">): string {
  return `${article.dateIs ?? "dated"} ${formatArticleDay(article)}`;
}

/** Formats the day of an article's date: "11 December 2021". */
export function formatArticleDay({ date }: Pick<ArticleRecord, "date">): string {
  return formatDay(startOfDay(date));
}
