import { DAY } from "../model/day.ts";
import type { DateBound, EventDate } from "../model/eventDate.ts";
import { formatCalendar, formatFullDay } from "./formatDay.ts";

/** Formats a bound with its precision: "2016", "June 2014", "10 December 2021", "about 15 March 44 BCE". */
function formatBound({ time, precision, approximate }: DateBound): string {
  const exact = formatCalendar(time, precision);
  return approximate ? `about ${exact}` : exact;
}

/** Returns whether the bounds are the two ends of one day, month or year. */
function isOneUnit(min: DateBound, max: DateBound): boolean {
  const exact = (bound: DateBound) => formatBound({ ...bound, approximate: false });
  return min.precision === max.precision && exact(min) === exact(max);
}

function isNextDay(min: DateBound, max: DateBound): boolean {
  return min.precision === "day" && max.precision === "day" && max.time - min.time < 2 * DAY;
}

function formatRange(from: DateBound, to: DateBound, join: (a: string, b: string) => string): string {
  const sameYear = new Date(from.time).getUTCFullYear() === new Date(to.time).getUTCFullYear();
  const start = formatBound(from);
  const short =
    sameYear && from.precision !== "year" && from.precision === to.precision && !from.approximate
      ? start.replace(/ \d+( BCE)?$/, "")
      : start;
  const end = formatBound(to);
  // "10 or 11 December 2021": name a shared month only once.
  const sameMonth =
    from.precision === "day" && to.precision === "day" && end.endsWith(start.replace(/^\d+/, ""));
  return join(sameMonth && !to.approximate && !from.approximate ? start.replace(/ .*$/, "") : short, end);
}

/** Formats a date in words that show what is not known: "some day between June 2014 and September 2015". */
export function formatEventDate(date: Pick<EventDate, "form" | "min" | "max" | "several">): string {
  const { form, min, max, several } = date;
  const someDay = several ? "on one or more days" : "some day";
  if (min === null) {
    if (max === null) return "at an unknown time";
    return `${form === "period" ? "until" : "by"} ${formatBound(max)}`;
  }
  if (max === null) {
    const after = several ? `${someDay} on or after` : "on or after";
    return `${form === "period" ? "from" : after} ${formatBound(min)}`;
  }
  if (form === "day") return `${min.approximate ? "about " : ""}${formatFullDay(min.time)}`;
  if (form === "within") {
    if (isOneUnit(min, max)) {
      return min.approximate ? `${someDay} in or ${formatBound(min)}` : `${someDay} in ${formatBound(min)}`;
    }
    if (isNextDay(min, max))
      return formatRange(min, max, (a, b) => `on ${a} or ${b}${several ? ", or both" : ""}`);
    return formatRange(min, max, (a, b) => `${someDay} between ${a} and ${b}`);
  }
  if (isOneUnit(min, max)) return `in ${formatBound(min)}`;
  return formatRange(min, max, (a, b) => `from ${a} to ${b}`);
}

/**
 * Formats the sentence that no article gives the day, for a number of articles: "neither article gives the
 * day". It is true of every date of the form `within`, because no date is less precise than the articles.
 */
export function describeMissingDay(articles: number, several = false): string {
  const none =
    articles === 1
      ? "the article does not give"
      : articles === 2
        ? "neither article gives"
        : "none of the articles gives";
  return `${none} ${several ? "any" : "the"} day`;
}
