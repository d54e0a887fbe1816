import { dateMessages as messages } from "../messages/dates.ts";
import { DAY, isoDay } from "../model/day.ts";
import { type DateBound, type EventDate, localTime } from "../model/eventDate.ts";
import { formatCalendar, formatClock, formatDay, formatFullDay, formatZone } from "./formatDay.ts";

const aboutIf = (approximate: boolean, date: string) => (approximate ? messages.about(date) : date);

/** Formats a bound with its precision: "2016", "June 2014", "10 December 2021", "about 15 March 44 BCE". */
export function formatBound(bound: DateBound): string {
  return aboutIf(bound.approximate, formatCalendar(bound));
}

/** Formats a bound of an unknown time and says which end of a year it is: "the end of 2016". */
function formatLimit(bound: DateBound, end: "startOfYear" | "endOfYear"): string {
  if (bound.precision !== "year") return formatBound(bound);
  return aboutIf(bound.approximate, messages[end](formatCalendar(bound)));
}

/** Returns whether the bounds are the two ends of one minute, day, month or year. */
export function isOneUnit(min: DateBound, max: DateBound): boolean {
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

/** Returns the part of a bound that the other one, which follows it, does not name: "8" of 8 and 11 May. */
function shorten(from: DateBound, to: DateBound, date: string): string {
  if (from.approximate || from.precision !== to.precision || from.precision === "year") return date;
  const [first, last] = [new Date(localTime(from)), new Date(localTime(to))];
  if (first.getUTCFullYear() !== last.getUTCFullYear() || from.precision === "minute") return date;
  const isOneMonth = from.precision === "day" && first.getUTCMonth() === last.getUTCMonth();
  return isOneMonth && !to.approximate ? messages.withoutMonth(date) : messages.withoutYear(date);
}

/** Formats two bounds. Words that they share are said once: "8 and 11 December 2021". */
export function formatRange(
  from: DateBound,
  to: DateBound,
  join: (first: string, last: string) => string,
  format: (bound: DateBound, end: "startOfYear" | "endOfYear") => string = formatBound,
): string {
  if (areOnOneDay(from, to)) {
    const clock = (bound: DateBound) => aboutIf(bound.approximate, formatClock(localTime(bound)));
    const times = join(clock(from), messages.clock(clock(to), formatZone(to.offset ?? 0)));
    return messages.onDay(formatDay(localTime(to)), times);
  }
  return join(shorten(from, to, format(from, "startOfYear")), format(to, "endOfYear"));
}

/**
 * Formats a date in words that say what is not known: "in June 2014, day not given", "between September 2015
 * and the end of 2016, day not given".
 */
export function formatEventDate(date: Pick<EventDate, "form" | "min" | "max" | "several">): string {
  const { form, min, max, several = false } = date;
  const severalIf = (words: string) => (several ? messages.severalTimes(words) : words);
  if (min === null) {
    if (max === null) return messages.unknownTime;
    return form === "period"
      ? messages.until(formatBound(max))
      : messages.orBefore(formatBound(max), max.precision);
  }
  if (max === null) {
    return form === "period"
      ? messages.from(formatBound(min))
      : severalIf(messages.orAfter(formatBound(min), min.precision));
  }
  if (form === "day") return aboutIf(min.approximate, formatCalendar(min, formatFullDay));
  if (form === "period") {
    if (isOneUnit(min, max)) return messages.during(formatBound(min), min.precision);
    return formatRange(min, max, messages.fromTo);
  }
  if (isNextDay(min, max))
    return formatRange(min, max, several ? messages.eitherDayOrBoth : messages.eitherDay);
  const between = (first: string, last: string) => severalIf(messages.between(first, last));
  const words = isOneUnit(min, max)
    ? severalIf(
        min.approximate
          ? messages.duringOrAbout(formatCalendar(min))
          : messages.during(formatCalendar(min), min.precision),
      )
    : formatRange(min, max, between, formatLimit);
  if (several) return words;
  return max.precision === "minute" ? messages.timeNotGiven(words) : messages.dayNotGiven(words);
}
