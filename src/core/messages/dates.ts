import { chooseMessages } from "./language.ts";

const words = (text: string) => text.split(" ");

/** Unit to which a date is known. */
type Unit = "minute" | "day" | "month" | "year";

/** Puts the preposition before a date: "at 18:05", "on 10 December", "in June 2014". */
const during = (date: string, unit: Unit, and = "") =>
  `${{ minute: "at", day: "on", month: "in", year: "in" }[unit]}${and} ${date}`;

const en = {
  // From January.
  months: words("January February March April May June July August September October November December"),
  shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  // From Sunday.
  weekdays: words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
  shortWeekdays: words("Sun Mon Tue Wed Thu Fri Sat"),
  /** A day of a month, a month of a year, or a day of the week and a date. */
  join: (first: string | number, second: string | number) => `${first} ${second}`,
  /** The first of two dates in one year: the second names the year. */
  withoutYear: (date: string) => date.replace(/ \d+( B?CE)?$/, ""),
  /** The first of two days of one month: the second names the month. */
  withoutMonth: (date: string) => date.replace(/ .*$/, ""),
  beforeEra: (year: number) => `${year} BCE`,
  inEra: (year: number) => `${year} CE`,
  /** Year after a month on a narrow axis: "’21". */
  shortYear: (lastDigits: string) => `’${lastDigits}`,
  /** A time of day with its zone. */
  clock: (time: string, zone: string) => `${time} (${zone})`,
  dayAndClock: (day: string, clock: string) => `${day}, ${clock}`,
  /** Reason for a date of which the quotes have day, month and year, and any time and zone. */
  printed: "The quotes give this date.",
  /** The day of an article, by the meaning of its date. */
  articleDay: {
    printed: (day: string) => `printed ${day}`,
    published: (day: string) => `published ${day}`,
    updated: (day: string) => `updated ${day}`,
    unknown: (day: string) => `dated ${day}`,
  },

  // The date of an event.
  about: (date: string) => `about ${date}`,
  startOfYear: (year: string) => `the start of ${year}`,
  endOfYear: (year: string) => `the end of ${year}`,
  unknownTime: "at an unknown time",
  during: (date: string, unit: Unit) => during(date, unit),
  /** At some time in a month or year that is only about right. */
  duringOrAbout: (date: string) => `in or about ${date}`,
  orBefore: (date: string, unit: Unit) => during(date, unit, " or before"),
  orAfter: (date: string, unit: Unit) => during(date, unit, " or after"),
  until: (date: string) => `until ${date}`,
  from: (date: string) => `from ${date}`,
  fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  eitherDay: (first: string, last: string) => `on ${first} or ${last}`,
  eitherDayOrBoth: (first: string, last: string) => `on ${first} or ${last}, or both`,
  /** `times` are times of the day: "from 18:05 to 19:00 (UTC)". */
  onDay: (day: string, times: string) => `on ${day} ${times}`,
  severalTimes: (date: string) => `at one or more times ${date}`,
  dayNotGiven: (date: string) => `${date}, day not given`,
  timeNotGiven: (date: string) => `${date}, exact time not given`,
  /** Short notes on how a date is known. */
  notes: {
    by: "or before",
    day: "day not given",
    time: "exact time not given",
    several: "day or days not given",
    inferred: "date inferred",
    "worked-out": "date worked out",
  },
  note: (date: string, words: string) => `${date}, ${words}`,
};
/** Words of dates. */
export const dateMessages = chooseMessages({ en });
