import { utcFormat } from "d3";
import type { Precision } from "../model/eventDate.ts";

// d3's, not those of `Intl`: six of these, made while the page's script is read, keep a phone's browser longer than all
// the rest of that script.
const dayAndMonth = utcFormat("%-d %B");
const monthAndYear = utcFormat("%B");

/** The year as it is spoken of: "2016", "44 BCE". There is no year 0. */
function formatYear(date: Date): string {
  const year = date.getUTCFullYear();
  return year < 1 ? `${1 - year} BCE` : `${year}`;
}

/** A day, month or year of the calendar (UTC) in words: "10 December 2021", "June 2014", "2016". */
export const CALENDAR_FORMATS: Record<Precision, (date: Date) => string> = {
  day: (date) => `${dayAndMonth(date)} ${formatYear(date)}`,
  month: (date) => `${monthAndYear(date)} ${formatYear(date)}`,
  year: formatYear,
};

/** The name of the day of the week (UTC): "Friday". */
export const weekdayOf: (date: Date) => string = utcFormat("%A");
