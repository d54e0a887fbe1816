import type { DateReading } from "../../core/editing/protocol.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { MONTH, WEEKDAY_NAME } from "../import/readDate.ts";
import { isEnglish, readDateWords } from "./readTypedDate.ts";
import { type SentenceWord, splitSentenceWords } from "./sentenceWords.ts";

/** A date in a sentence: its words, and the date that they give or the reason why they give none. */
export interface FoundDate extends TextSpan {
  reading: DateReading;
}

const wordPattern = (pattern: string, flags = "i") => new RegExp(`^(?:${pattern})$`, flags);
/** Words that a date can have beside months, days of the week and numbers. */
const DATE_WORD = wordPattern(
  [
    "on|in|at|by|before|after|since|from|until|till|to|through|and|or|between|during|over|the|of|prior",
    "early|mid|late|about|around|circa|earlier|later|this|last|next|past|coming|start|beginning|middle|end",
    "days?|weeks?|fortnights?|months?|years?|ago|onwards?|yesterday|today|tomorrow|tonight|overnight",
    "morning|afternoon|evening|night|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    `mid-\\d{4}|${MONTH}|${WEEKDAY_NAME}`,
  ].join("|"),
);
const NUMERAL = /^\d{1,4}(?:st|nd|rd|th|s)?$|^\d{1,4}([/.-])\d{1,2}(?:\1\d{1,4})?$|^\d{1,4}-\d{1,4}$/;
const FULL_WEEKDAY = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/;
const MONTH_IN_CAPITALS = new RegExp(`^(?:mid-)?(?=[A-Z])${MONTH}$`, "i");
const YEAR_OR_ISO = /^(?:mid-)?(?:1\d|20)\d\d(?:s|-\d{2}(?:-\d{2})?|-(?:1\d|20)\d\d)?$/;
const RELATIVE = /^(?:yesterday|today|tomorrow|tonight|overnight|ago|weeks?|months?|years?|days?)$/i;
/** Words without which a year or a month alone may be a number or a name: “2000 people”, “by May”. */
const BEFORE_YEAR =
  /^(?:in|by|since|until|till|before|after|from|between|during|early|mid|late|about|around|circa)\s/i;
const BEFORE_MONTH = /^(?:in|since|until|till|during|early|mid|late|last|next|this|between)\s/i;
/** Words directly before a date that make it an end of something that was not read. */
const LIMIT_BEFORE =
  /(?:\b(?:between|from|either)\s[^,;.]{1,40}\s(?:and|to|or)|\b(?:to|until|till|than|before|after|since|from|between|by|about|around|nearly|almost|least|most|not|of)|[-–—])\s*(?:the\s)?$/i;
/** Words directly after a date that make it a part of another one: “the last week of May”. */
const PART_AFTER = /^\s+of\s/;
/** Words directly before a day of the week that make it one near another date: “on the Friday before”. */
const OTHER_WEEK_BEFORE =
  /\b(?:the|that|same|previous|preceding|following|every|each|any|another|alternate|first|second|third|fourth|fifth)\s$/i;
/** Words directly before any day that count from it: “a week on Friday”, “a year ago today”. */
const COUNTED_FROM = /\b(?:ago|weeks?|fortnight|months?|years?)\s$/i;
/** Words after a day of the week that make it another one: “Friday 13th”, “Monday week”. */
const OTHER_DAY_AFTER = /^\s(?:(?:the\s)?\d|(?:week|fortnight)\b)/;
/** Things that a number counts which could be a year: “in 2000 homes”. */
const COUNTED_AFTER =
  /^[\s-](?:people|men|women|children|residents|members|homes|houses|households|jobs|votes|copies|words|cases|pounds|dollars|euros|k?m|kg|metres|meters|miles|acres|tonnes|litres|square|per)\b/i;
/** Things that are counted after “about”, which is less often before a year. */
const PLURAL_AFTER = /^[\s-](?!(?:was|has|his|its|this|as|is)\b)\p{Ll}+s\b/u;
const NEAR_NUMBER = /^(?:about|around|circa|between|from)\s/i;
const MONTH_INSIDE = new RegExp(MONTH, "i");
const YEAR = /(?<![\d£$€,.])(?:1\d|20)\d\d(?!\d|,\d)/g;
/** Length of the text before a sentence whose years the sentence may mean, in UTF-16 code units. */
const LENGTH_BEFORE = 300;
const NAMES_YEAR = /(?:1\d|20)\d\d|\b(?:last|this|next) year$/i;
/** Words of a sentence that may speak of the future, also in the present tense: “it resumes on Monday”. */
const FUTURE = new RegExp(
  `\\b(?:${[
    "will|shall|would|(?:is|are) (?:to|on|in|at|next|this)|due|going to|plans?|expected|scheduled|planned",
    "set (?:for|to)|resumes?|begins?|reopens?|reconvenes?|takes? place|starts|opens|closes|ends|continues",
    "meets|returns|sits|votes|expires?|arrives|appears|faces",
  ].join("|")})\\b`,
  "i",
);

const MAX_WORDS = 14;
/** Text between two words of one date. */
const BETWEEN_WORDS = /^(?:\.?,?[ \u00a0\u202f]|,? ?[-–—] ?)$/;

/** Splits the words of a sentence into runs that may have dates. */
function findDateRuns(text: string, words: readonly SentenceWord[]): SentenceWord[][] {
  const runs: SentenceWord[][] = [];
  let last: SentenceWord | undefined;
  for (const word of words) {
    if (!DATE_WORD.test(word.word) && !NUMERAL.test(word.word)) last = undefined;
    else {
      const isNext = last && BETWEEN_WORDS.test(text.slice(last.end, word.start));
      if (isNext) runs.at(-1)?.push(word);
      else runs.push([word]);
      last = word;
    }
  }
  return runs;
}

/** Returns whether words can be a date in a sentence, and not only in a form of an editor. */
function isPlausible(run: readonly SentenceWord[], words: string): boolean {
  const has = (pattern: RegExp) => run.some(({ word }) => pattern.test(word));
  const isMonthAlone = has(MONTH_IN_CAPITALS) && !has(/^\d/);
  if (isMonthAlone) return BEFORE_MONTH.test(words);
  if (has(MONTH_IN_CAPITALS) || has(FULL_WEEKDAY)) return true;
  if (has(RELATIVE)) return true;
  if (!has(YEAR_OR_ISO)) return has(/^\d{1,2}([/.])\d{1,2}\1\d{4}$/);
  if (/\bthe (?:1\d|20)\d\d$/i.test(words)) return false;
  return has(/^\d{4}-\d\d|s$/) || BEFORE_YEAR.test(words) || /^the /i.test(words);
}

/** Returns whether a day of the week is a part of a name: “Bloody Sunday”, “Sunday Times”. */
function isPartOfName(text: string, run: readonly SentenceWord[], at: TextSpan): boolean {
  const [first, last] = [run[0]?.word ?? "", run.at(-1)?.word ?? ""];
  return (
    (FULL_WEEKDAY.test(first) && /\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, at.start - 40), at.start))) ||
    (FULL_WEEKDAY.test(last) && /^ \p{Lu}/u.test(text.slice(at.end)))
  );
}

/** Returns whether a sentence names a year, or the text before it names another one than the article’s. */
function hasOtherYear({ text, date }: Article, { start, end }: TextSpan): boolean {
  const years = text.slice(Math.max(0, start - LENGTH_BEFORE), start).match(YEAR) ?? [];
  return text.slice(start, end).search(YEAR) !== -1 || years.some((year) => !date.startsWith(year));
}

/** Returns whether words are a day of the week in no week that they name, or a number of something. */
function isOtherThing(text: string, run: readonly SentenceWord[], { start, end }: TextSpan): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 40)];
  const last = run.at(-1)?.word ?? "";
  if (/day$/i.test(last) && COUNTED_FROM.test(before)) return true;
  if (FULL_WEEKDAY.test(last))
    return OTHER_DAY_AFTER.test(after) || (run.length === 1 && OTHER_WEEK_BEFORE.test(before));
  if (!YEAR_OR_ISO.test(last)) return false;
  const isNear = NEAR_NUMBER.test(text.slice(start, end));
  return COUNTED_AFTER.test(after) || (isNear && PLURAL_AFTER.test(after));
}

/**
 * Finds the dates of a sentence, in order: the longest words that are read as a date. In other languages than
 * English, only dates in ISO form are found.
 */
export function findDates(article: Article, sentence: TextSpan): FoundDate[] {
  const { text, date: articleDate, language } = article;
  const all = splitSentenceWords(article, sentence);
  const words = isEnglish(language) ? all : all.filter(({ word }) => /^\d{4}-\d\d-\d\d$/.test(word));
  const tense = FUTURE.test(text.slice(sentence.start, sentence.end)) ? "future" : "past";
  const hasYear = hasOtherYear(article, sentence);
  const found: FoundDate[] = [];

  /** Finds the longest date that begins with the first word of a run. Returns its number of words, or 1. */
  function readFirst(run: readonly SentenceWord[]): number {
    for (let length = Math.min(run.length, MAX_WORDS); length > 0; length--) {
      const part = run.slice(0, length);
      const span = { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
      const partWords = text.slice(span.start, span.end);
      if (!isPlausible(part, partWords) || isPartOfName(text, part, span)) continue;
      const reading = readDateWords(partWords, { articleDate, language, tense });
      // Two dates with “and” between them are better as two.
      if (!reading || ("problem" in reading && / and /i.test(partWords))) continue;
      const isYearElsewhere = hasYear && MONTH_INSIDE.test(partWords) && !NAMES_YEAR.test(partWords);
      const doubt = { problem: messages.yearElsewhere(partWords) };
      const isPart =
        LIMIT_BEFORE.test(text.slice(sentence.start, span.start)) ||
        PART_AFTER.test(text.slice(span.end)) ||
        isOtherThing(text, part, span);
      if (!isPart) found.push({ ...span, reading: isYearElsewhere ? doubt : reading });
      return length;
    }
    return 1;
  }
  for (const run of findDateRuns(text, words))
    for (let first = 0; first < run.length; ) first += readFirst(run.slice(first, first + MAX_WORDS));
  return found;
}
