import { DAY, isoDay } from "../model/day.ts";
import { type DateBound, type EventDate, localTime, type Precision } from "../model/eventDate.ts";
import { formatCalendar, formatClock, formatDay, formatFullDay, formatZone } from "./formatDay.ts";

/** The preposition before a bound: "at 18:05", "on 10 December", "in June 2014". */
const PREPOSITIONS: Readonly<Record<Precision, string>> = {
  minute: "at",
  day: "on",
  month: "in",
  year: "in",
};

/** Formats a bound with its precision: "2016", "June 2014", "10 December 2021", "about 15 March 44 BCE". */
function formatBound(bound: DateBound): string {
  const exact = formatCalendar(bound);
  return bound.approximate ? `about ${exact}` : exact;
}

/** Formats a bound of an unknown time and says which end of a year it is: "the end of 2016". */
function formatLimit(bound: DateBound, end: "start" | "end"): string {
  if (bound.precision !== "year") return formatBound(bound);
  return `${bound.approximate ? "about " : ""}the ${end} of ${formatCalendar(bound)}`;
}

/** Returns whether the bounds are the two ends of one minute, day, month or year. */
function isOneUnit(min: DateBound, max: DateBound): boolean {
  return min.precision === max.precision && formatCalendar(min) === formatCalendar(max);
}

function isNextDay(min: DateBound, max: DateBound): boolean {
  return min.precision === "day" && max.precision === "day" && max.time - min.time < 2 * DAY;
}

/** Returns whether the bounds are minutes of one day in one zone. */
function areOnOneDay(min: DateBound, max: DateBound): boolean {
  return (
    min.precision === "minute" &&
    max.precision === "minute" &&
    min.offset === max.offset &&
    isoDay(localTime(min)) === isoDay(localTime(max))
  );
}

/** Formats two bounds. Words that they share are said once: "8 and 11 December 2021". */
function formatRange(
  from: DateBound,
  to: DateBound,
  join: (a: string, b: string) => string,
  format: (bound: DateBound, end: "start" | "end") => string = formatBound,
): string {
  if (areOnOneDay(from, to)) {
    const [first, last] = [from, to].map(
      (bound) => `${bound.approximate ? "about " : ""}${formatClock(localTime(bound))}`,
    );
    return `on ${formatDay(localTime(to))} ${join(`${first}`, `${last} (${formatZone(to.offset ?? 0)})`)}`;
  }
  const sameYear = new Date(from.time).getUTCFullYear() === new Date(to.time).getUTCFullYear();
  const start = format(from, "start");
  const short =
    sameYear && from.precision !== "year" && from.precision === to.precision && !from.approximate
      ? start.replace(/ \d+( B?CE)?$/, "")
      : start;
  const end = format(to, "end");
  // "10 or 11 December 2021": name a shared month only once.
  const sameMonth =
    from.precision === "day" && to.precision === "day" && end.endsWith(start.replace(/^\d+/, ""));
  return join(sameMonth && !to.approximate && !from.approximate ? start.replace(/ .*$/, "") : short, end);
}

/**
 * Formats a date in words that say what is not known: "in June 2014, day not given", "between September 2015
 * and the end of 2016, day not given".
 */
export function formatEventDate(date: Pick<EventDate, "form" | "min" | "max" | "several">): string {
  const { form, min, max, several } = date;
  const times = several ? "at one or more times " : "";
  if (min === null) {
    if (max === null) return "at an unknown time";
    return form === "period"
      ? `until ${formatBound(max)}`
      : `${PREPOSITIONS[max.precision]} or before ${formatBound(max)}`;
  }
  if (max === null) {
    return form === "period"
      ? `from ${formatBound(min)}`
      : `${times}${PREPOSITIONS[min.precision]} or after ${formatBound(min)}`;
  }
  if (form === "day") return `${min.approximate ? "about " : ""}${formatCalendar(min, formatFullDay)}`;
  if (form === "period") {
    if (isOneUnit(min, max)) return `${PREPOSITIONS[min.precision]} ${formatBound(min)}`;
    return formatRange(min, max, (a, b) => `from ${a} to ${b}`);
  }
  if (isNextDay(min, max))
    return formatRange(min, max, (a, b) => `on ${a} or ${b}${several ? ", or both" : ""}`);
  const missing = several ? "" : `, ${max.precision === "minute" ? "time" : "day"} not given`;
  if (isOneUnit(min, max)) return `${times}in ${min.approximate ? "or " : ""}${formatBound(min)}${missing}`;
  return formatRange(min, max, (a, b) => `${times}between ${a} and ${b}`, formatLimit) + missing;
}
