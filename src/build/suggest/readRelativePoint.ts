import { utcMonth, utcYear } from "d3";
import { formatDay, formatFullDay } from "../../core/dates/formatDay.ts";
import { dateMessages } from "../../core/messages/dates.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import { DAY, isoDay, startOfDay } from "../../core/model/day.ts";
import { formatUnit, MONTH, readUnit, WEEKDAY_NAME } from "../import/readDate.ts";
import { boundOf, type DatePoint, type DateProblem, isUnit, neighbourOf } from "./datePoint.ts";

/** The article whose date relative words refer to. */
export interface DateContext {
  /** Day of the article, YYYY-MM-DD. */
  articleDate: string;
  /** Time of which the sentence speaks, if a sentence is known. */
  tense?: "past" | "future" | undefined;
}

const MONTH_NAME = new RegExp(MONTH, "i");
const LAST_MONTH = new RegExp(`^last (?=${MONTH}$)(.+)$`, "i");
const WEEKDAYS = dateMessages.weekdays.map((name) => name.slice(0, 3).toLowerCase());
const NEAR_WEEKDAY = new RegExp(
  `^(?:(last|next|this|this coming|coming|this past|past) )?${WEEKDAY_NAME}\\.?$`,
);
const NAMED_WEEKDAY = new RegExp(`^${WEEKDAY_NAME}\\.?,? `, "i");
const PART_OF_DAY = / (?:morning|afternoon|evening|lunchtime)$/;
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const COUNT_WORD = `(?:\\d{1,4}|an?|${NUMBERS.slice(1).join("|")})`;
const AGO = new RegExp(`^(${COUNT_WORD}) (day|week|fortnight|month|year)s? ago$`);
const HOURS_AGO = new RegExp(`^(?:${COUNT_WORD}|half an) (?:second|minute|hour)s? ago$|^(?:just )?now$`);
const RECENT = new RegExp(
  `^the (?:past|last) (?:(${COUNT_WORD}) (day|week|month|year)s?|(?:day|week|month|year))$`,
);
const CALENDAR_UNIT = /^(last|this|next|earlier this|later this) (week|month|year)$/;

/** Days that each word is after the article. */
const DAY_WORDS: Readonly<Partial<Record<string, readonly [first: number, last: number]>>> = {
  "the day before yesterday": [-2, -2],
  yesterday: [-1, -1],
  "last night": [-1, 0],
  "yesterday night": [-1, 0],
  overnight: [-1, 0],
  today: [0, 0],
  "this morning": [0, 0],
  "this afternoon": [0, 0],
  "this evening": [0, 0],
  tonight: [0, 1],
  tomorrow: [1, 1],
  "the day after tomorrow": [2, 2],
};

const numberOf = (word = "1") =>
  /^an?$/.test(word) ? 1 : /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);

/** Reads “Friday”: the latest one that is not after the article. */
function readWeekday(words: string, which: string, name: string, { articleDate, tense }: DateContext) {
  const today = startOfDay(articleDate);
  const day = (WEEKDAYS.indexOf(name.slice(0, 3)) - new Date(today).getUTCDay() + 7) % 7;
  const [past, coming] = [day === 0 ? 0 : day - 7, day];
  // Days since Monday, the first day of most calendars.
  const monday = (new Date(today).getUTCDay() + 6) % 7;
  const weekLater = coming === 0 ? 7 : coming;
  const options = {
    "": tense === "future" ? [past, weekLater] : [past],
    // “Last Tuesday” on a Saturday may be in this week or in the week before.
    last: past === 0 ? [-7] : past >= -monday ? [past, past - 7] : [past],
    next: weekLater <= 6 - monday ? [weekLater, weekLater + 7] : [weekLater],
    this: past === 0 ? [0] : [past, coming],
    coming: [weekLater],
    past: [past === 0 ? -7 : past],
  }[which.replace(/^this (?=.)/, "")] ?? [past];
  const days = options.map((one) => today + one * DAY);
  const [only = today] = days;
  if (days.length > 1) return { problem: messages.ambiguous(words, days.map(formatDay)) };
  return daysPoint(only, only);
}

/** Formats a day in EDTF. ISO 8601 of JavaScript has six digits for a year before 0. */
const formatDayUnit = (time: number) => isoDay(time).replace(/^-00/, "-");

const daysPoint = (first: number, last: number): DatePoint => ({
  first: formatDayUnit(first),
  last: formatDayUnit(last),
  isRelative: true,
});

/** Reads “last week”, from Sunday or Monday: the days of both. */
function readWeek(which: string, today: number): DatePoint {
  const shift = which === "last" ? -7 : which === "next" ? 7 : 0;
  const weekday = new Date(today).getUTCDay();
  const [sinceSunday, sinceMonday] = [weekday, (weekday + 6) % 7];
  const first = today + (shift - Math.max(sinceSunday, sinceMonday)) * DAY;
  const last = today + (shift + 6 - Math.min(sinceSunday, sinceMonday)) * DAY;
  if (which === "earlier this") return daysPoint(first, today);
  return which === "later this" ? daysPoint(today, last) : daysPoint(first, last);
}

/** Reads “last month”, “earlier this year”. */
function readCalendarUnit(which: string, unit: string, articleDate: string): DatePoint {
  const today = startOfDay(articleDate);
  if (unit === "week") return readWeek(which, today);
  const whole = monthOrYear(unit, today, which === "last" ? -1 : which === "next" ? 1 : 0);
  const first = which === "later this" ? articleDate : whole;
  return { first, last: which === "earlier this" ? articleDate : whole, isRelative: true };
}

function monthOrYear(unit: string, today: number, shift: number): string {
  const interval = unit === "year" ? utcYear : utcMonth;
  const start = interval.offset(interval.floor(new Date(today)), shift);
  const month = unit === "year" ? undefined : start.getUTCMonth() + 1;
  return formatUnit(start.getUTCFullYear(), month) ?? "";
}

/** Reads “two weeks ago”. Only days are counted exactly. */
function readAgo(count: number, unit: string, today: number): DatePoint {
  if (unit === "day") return daysPoint(today - count * DAY, today - count * DAY);
  if (unit === "week" || unit === "fortnight") {
    const days = count * (unit === "week" ? 7 : 14);
    return daysPoint(today - (days + 7) * DAY, today - (days - 7) * DAY);
  }
  const one = monthOrYear(unit, today, -count);
  return { first: one, last: one, isRelative: true, isApproximate: true };
}

/** Words for a day or month of a named year, or for a day of a named week: “May last year”. */
const NAMED_UNIT = /^(.+?),? (?:of )?(last|this|next) (year|week)$/i;

/** Reads “5 May last year” and “Tuesday last week”. Weeks may begin on Sunday or Monday. */
function readInNamedUnit(words: string, { articleDate }: DateContext) {
  const [, part = "", which = "", unit = ""] = NAMED_UNIT.exec(words) ?? [];
  const shift = { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
  if (unit.toLowerCase() === "year") {
    const own = MONTH_NAME.test(part)
      ? readUnit(`${part} ${Number(articleDate.slice(0, 4)) + shift}`, undefined)
      : "";
    return isUnit(own) ? { first: own, last: own, isRelative: true } : undefined;
  }
  const name = NEAR_WEEKDAY.exec(part.toLowerCase().replace(PART_OF_DAY, ""))?.[2];
  if (unit === "" || name === undefined) return undefined;
  const today = startOfDay(articleDate);
  const [weekday, own] = [WEEKDAYS.indexOf(name.slice(0, 3)), new Date(today).getUTCDay()];
  const days = [weekday - own, ((weekday + 6) % 7) - ((own + 6) % 7)].map(
    (one) => today + (one + 7 * shift) * DAY,
  );
  const [first = today, second = today] = days;
  return first === second
    ? daysPoint(first, first)
    : { problem: messages.ambiguous(words, [first, second].map(formatDay)) };
}

/** Reads “last October”. If this year has one that is past, it may also be the one a year before. */
function readLastMonth(words: string, { articleDate }: DateContext) {
  const name = LAST_MONTH.exec(words)?.at(-1);
  const year = Number(articleDate.slice(0, 4));
  const units =
    name === undefined ? [] : [year, year - 1].map((one) => readUnit(`${name} ${one}`, undefined));
  const [own, before] = units.filter(isUnit);
  if (own === undefined || before === undefined) return undefined;
  if (own >= articleDate.slice(0, 7)) return { first: before, last: before, isRelative: true };
  return { problem: messages.ambiguous(words, [`${name} ${year}`, `${name} ${year - 1}`]) };
}

/** Lists the days or months with a name, from eight years before an article to eight years after it. */
const listYears = (words: string, articleDate: string): string[] =>
  // 29 February may be eight years away.
  Array.from({ length: 17 }, (_, i) => Number(articleDate.slice(0, 4)) - 8 + i)
    .map((year) => readUnit(`${words} ${year}`, undefined))
    .filter(isUnit);

/** Reads “10 December” or “June”: the latest one that is not after the article. */
function readWithoutYear(words: string, { articleDate, tense }: DateContext) {
  if (!MONTH_NAME.test(words)) return undefined;
  const today = startOfDay(articleDate);
  const startOf = (unit: string) => boundOf(unit, "min").time;
  const isPast = (unit: string) => startOf(unit) <= today;
  const units = listYears(words, articleDate);
  const past = units.findLast(isPast);
  const coming = units.find((unit) => !isPast(unit));
  const last = listYears(words.replace(NAMED_WEEKDAY, ""), articleDate).findLast(isPast);
  // “Wednesday 10 December” may be a misprint of the last one, which was a Friday, or of another year.
  if (units.length > 0 && last !== undefined && last !== past) {
    const days = [past, last, coming].filter((day) => day !== undefined);
    return {
      problem: messages.ambiguous(
        words,
        days.map((day) => formatFullDay(startOfDay(day))),
      ),
    };
  }
  if (past === undefined || coming === undefined) return undefined;
  const isNearer = startOf(coming) - today < today - startOf(past);
  if (tense === "future" || (tense === undefined && isNearer)) {
    const years = [past, coming].map((unit) => `${words} ${unit.slice(0, 4)}`);
    return { problem: messages.ambiguous(words, years) };
  }
  return { first: past, last: past, isRelative: true };
}

/**
 * Reads words whose meaning depends on the article’s date; undefined if they are none, or name a day after
 * the year 9999, which EDTF does not have. Weeks may begin on Sunday or Monday. “Two weeks ago” is more than
 * one and less than three weeks ago, months and years ago are approximate. `chrono-node` 2.10 reads “last
 * week” and “two weeks ago” as one day, and “on Tuesday” as the nearest one, which may be after the article.
 */
export function readRelativePoint(text: string, context: DateContext): DatePoint | DateProblem | undefined {
  const read = readWords(text, context);
  return read && "first" in read && ![read.first, read.last].every(isUnit) ? undefined : read;
}

function readWords(text: string, context: DateContext): DatePoint | DateProblem | undefined {
  const words = text.toLowerCase();
  const today = startOfDay(context.articleDate);
  const days = DAY_WORDS[words] ?? DAY_WORDS[words.replace(PART_OF_DAY, "")];
  if (days) return daysPoint(today + days[0] * DAY, today + days[1] * DAY);
  if (HOURS_AGO.test(words)) return { problem: messages.noClock(text) };
  const night = words.endsWith(" night");
  const [, which = "", name] = NEAR_WEEKDAY.exec(words.replace(night ? / night$/ : PART_OF_DAY, "")) ?? [];
  if (name !== undefined) {
    const day = readWeekday(text, which, name, context);
    return night && "first" in day ? { ...day, last: neighbourOf(day.first, "after") } : day;
  }
  const [, count, unit] = AGO.exec(words) ?? [];
  if (unit !== undefined) return readAgo(numberOf(count), unit, today);
  const [, relation, calendarUnit] = CALENDAR_UNIT.exec(words) ?? [];
  if (relation && calendarUnit) return readCalendarUnit(relation, calendarUnit, context.articleDate);
  const [recent, length, counted] = RECENT.exec(words) ?? [];
  const recentUnit = counted ?? recent?.replace(/^.* /, "");
  if (recentUnit !== undefined) {
    const count = numberOf(length) * (recentUnit === "week" ? 7 : 1);
    const { first } = readAgo(count, recentUnit === "week" ? "day" : recentUnit, today);
    return { first, last: context.articleDate, isRelative: true };
  }
  return readInNamedUnit(text, context) ?? readLastMonth(text, context) ?? readWithoutYear(text, context);
}
