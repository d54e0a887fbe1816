import { chooseMessages } from "./language.ts";

const words = (text: string) => text.split(" ");

const en = {
  // From January.
  months: words("January February March April May June July August September October November December"),
  shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  // From Sunday.
  weekdays: words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
  shortWeekdays: words("Sun Mon Tue Wed Thu Fri Sat"),
  /** A day of a month, a month of a year, or a day of the week and a date. */
  join: (first: string | number, second: string | number) => `${first} ${second}`,
  beforeEra: (year: number) => `${year} BCE`,
  inEra: (year: number) => `${year} CE`,
  /** Year after a month on a narrow axis: "’21". */
  shortYear: (lastDigits: string) => `’${lastDigits}`,
  /** The day of an article, by the meaning of its date. */
  articleDay: {
    printed: (day: string) => `printed ${day}`,
    published: (day: string) => `published ${day}`,
    updated: (day: string) => `updated ${day}`,
    unknown: (day: string) => `dated ${day}`,
  },
};
/** Words of dates. */
export const dateMessages = chooseMessages({ en });
