import { chooseMessages } from "./language.ts";

const en = {
  unread: (words: string) =>
    `“${words}” is not read as a date: write 2014-06-19, 2014-06 or 2014, or words such as “19 June 2014”, “by June 2014”, “between June 2014 and 2016” or “on Friday”`,
  onlyEnglish: (words: string) =>
    `“${words}” is not read: only English words are. Write the date in EDTF, such as 2014-06-19, 2014-06 or 2014`,
  order: (words: string) =>
    `“${words}” does not show which number is the month: write its name, or 2014-06-19 for 19 June 2014`,
  missingDay: (words: string) => `“${words}” does not exist in the calendar: correct it`,
  otherWeekday: (words: string, day: string) => `“${words}” has another day of the week: the day is ${day}`,
  noZone: (words: string) =>
    `“${words}” has a time without its zone: write it as 18:05 UTC+1, or leave the time out`,
  noClock: (words: string) =>
    `“${words}” depends on the time of day of the article, which is not known: write the day`,
  /** Words that fit two dates. */
  ambiguous: (words: string, dates: readonly string[]) =>
    `“${words}” may be ${dates.join(" or ")}: write the one that the article means`,
  yearElsewhere: (words: string) =>
    `“${words}” has no year, and the text near it names a year: write the one that the article means`,
  notNeighbours: (words: string) =>
    `“${words}” has two dates: write a range, “between … and …” or “from … to …”, or an event for each`,
};

/** Text about dates that an editor types. */
export const typedDateMessages = chooseMessages({ en });
