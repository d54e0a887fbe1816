import { PRECISIONS } from "../../core/dates/parseEdtf.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import type { Precision } from "../../core/model/eventDate.ts";
import { MONTH } from "../import/readDate.ts";
import {
  boundOf,
  type DatePoint,
  type DateProblem,
  isDateProblem,
  neighbourOf,
  withPrecision,
} from "./datePoint.ts";
import { readDatePoint } from "./readDatePoint.ts";
import type { DateContext } from "./readRelativePoint.ts";

/** A range in EDTF, with what EDTF cannot say. */
export interface WordRange {
  edtf: string;
  /** Ends that are known less exactly than the other, as in the annotation. */
  known?: { min?: Precision; max?: Precision };
  isSeveral?: boolean;
  isRelative?: boolean;
}

type ReadRange = WordRange | DateProblem | undefined;

const rankOf = (unit: string) => PRECISIONS.indexOf(boundOf(unit, "min").precision);

/** The EDTF of one end, with its sign for “about”. */
const edtfOfEnd = (point: DatePoint, end: "first" | "last") => point[end] + (point.isApproximate ? "~" : "");

/** Builds the range of an unknown time between two ends. Both get the finer precision. */
function buildSet(from: DatePoint, to: DatePoint): WordRange {
  const precision = PRECISIONS[Math.max(rankOf(from.first), rankOf(to.last))] ?? "day";
  const ends = { min: from.first, max: to.last };
  const known: { min?: Precision; max?: Precision } = {};
  for (const end of ["min", "max"] as const) {
    const own = boundOf(ends[end], end).precision;
    // A day has no first minute without a zone.
    if (own === precision || precision === "minute") continue;
    known[end] = own;
    ends[end] = withPrecision(ends[end], end, precision);
  }
  const [first, last] = [
    edtfOfEnd({ ...from, first: ends.min }, "first"),
    edtfOfEnd({ ...to, last: ends.max }, "last"),
  ];
  const range: WordRange = { edtf: first === last ? first : `[${first}..${last}]` };
  if (Object.keys(known).length > 0) range.known = known;
  if (from.isRelative || to.isRelative) range.isRelative = true;
  return range;
}

const relativeIf = ({ isRelative }: DatePoint) => (isRelative ? { isRelative } : {});
/** Whether “before” and “after” may mean a part of it, because its ends are not exact. */
const isSoft = (point: DatePoint) => point.isApproximate || point.isPart;

/** Words with one end, and the range that they make of it. */
const ONE_END: readonly (readonly [pattern: RegExp, build: (point: DatePoint) => string])[] = [
  [
    /^(?:by|no later than|not later than|(?:on|in|at) or before) (.+)$/i,
    (p) => `[..${edtfOfEnd(p, "last")}]`,
  ],
  [/^(.+) or (?:earlier|before)$/i, (p) => `[..${edtfOfEnd(p, "last")}]`],
  [/^(?:(?:on|in|at) or after) (.+)$|^(.+) or (?:later|after)$/i, (p) => `[${edtfOfEnd(p, "first")}..]`],
  [
    /^(?:before|prior to|earlier than) (.+)$/i,
    (p) => `[..${isSoft(p) ? edtfOfEnd(p, "last") : neighbourOf(p.first, "before")}]`,
  ],
  [
    /^(?:after|later than) (.+)$/i,
    (p) => `[${isSoft(p) ? edtfOfEnd(p, "first") : neighbourOf(p.last, "after")}..]`,
  ],
  [/^(?:ever )?since (.+)$|^(?:from )?(.+) onwards?$|^from (.+)$/i, (p) => `${edtfOfEnd(p, "first")}/..`],
  [/^(?:until|till|up to) (.+)$/i, (p) => `../${edtfOfEnd(p, "last")}`],
];

function buildPeriod(from: DatePoint, to: DatePoint): WordRange {
  const edtf = `${edtfOfEnd(from, "first")}/${edtfOfEnd(to, "last")}`;
  return { edtf, ...relativeIf(from), ...relativeIf(to) };
}

/** Builds the range of two dates of which the second follows the first directly, or says that it does not. */
function buildNeighbours(from: DatePoint, to: DatePoint, words: string, isBoth: boolean): ReadRange {
  const isNext = rankOf(from.last) === rankOf(to.first) && neighbourOf(from.last, "after") === to.first;
  if (!isNext) return { problem: messages.notNeighbours(words) };
  return isBoth ? buildPeriod(from, to) : buildSet(from, to);
}

type Build = (from: DatePoint, to: DatePoint, words: string) => ReadRange;
/** Words with two ends, and the range that they make of them. */
const TWO_ENDS: readonly (readonly [start: RegExp, middle: RegExp, build: Build])[] = [
  [/^between /i, / and /gi, buildSet],
  [/^from /i, / (?:to|until|till|through) /gi, buildPeriod],
  [
    /^(?:either )?(?:(?:on|in) )?/i,
    / or (?:on |in )?/gi,
    (a, b, words) => buildNeighbours(a, b, words, false),
  ],
  [/^(?:both )?(?:(?:on|in) )?/i, / and (?:on |in )?/gi, (a, b, words) => buildNeighbours(a, b, words, true)],
  [/^/, / (?:to|until|till|through) | ?[–—] ?| - |(?<=\d)-(?=\d)/gi, buildPeriod],
];

const YEAR_AT_END = /,? (-?\d{4}|\d{1,4} B?CE)$/;
const MONTH_AND_YEAR = new RegExp(`(?:^|\\d{1,2} )(${MONTH}(?:,? (?:-?\\d{4}|\\d{1,4} B?CE))?)$`, "i");
const MONTH_AND_DAY = new RegExp(`^${MONTH} \\d{1,2}$`, "i");

/** Adds to the first of two dates the month and the year that only the second one names. */
function completeFirst(first: string, last: string): string {
  if (/^(?:about )?\d{1,2}$/.test(first)) return `${first} ${MONTH_AND_YEAR.exec(last)?.[1] ?? ""}`;
  const [year = ""] = YEAR_AT_END.exec(last) ?? [];
  return year !== "" && !YEAR_AT_END.test(` ${first}`) && /\p{L}/u.test(first) ? first + year : first;
}

/** Adds the month to the second of two dates: “December 8 to 11, 2021”. */
function completeLast(first: string, last: string): string {
  const month = MONTH_AND_DAY.test(first) && /^\d{1,2}\b(?! \p{L})/u.test(last) ? first : "";
  return month === "" ? last : `${month.replace(/ \d+$/, "")} ${last}`;
}

/** Reads words with two ends; undefined if they have none. */
function readTwoEnds(words: string, context: DateContext): ReadRange {
  let problem: DateProblem | undefined;
  for (const [start, middle, build] of TWO_ENDS) {
    const [opening] = start.exec(words) ?? [];
    if (opening === undefined) continue;
    const rest = words.slice(opening.length);
    for (const { 0: separator, index } of rest.matchAll(middle)) {
      const [first, second] = [rest.slice(0, index), rest.slice(index + separator.length)];
      const last = completeLast(first, second);
      const [from, to] = [readDatePoint(completeFirst(first, last), context), readDatePoint(last, context)];
      if (from && to && "first" in from && "first" in to) return build(from, to, words);
      if (from && to) problem ??= isDateProblem(from) ? from : isDateProblem(to) ? to : undefined;
    }
  }
  return problem;
}

const TIMES_OF_DAY =
  /^(?:on )?(.+?),? (?:(from|between) )?(about )?(\d{1,2}:\d\d) (to|and) (about )?(\d{1,2}:\d\d) (\(?(?:UTC|GMT)(?:[+-][\d:]+)?\)?)$/i;

/** Writes two times of one day as two days with times. */
const repeatDay = (words: string): string =>
  words.replace(TIMES_OF_DAY, (_, day, from = "from", about1 = "", first, to, about2 = "", last, zone) =>
    [from, `${about1}${day}, ${first} ${zone}`, to, `${about2}${day}, ${last} ${zone}`].join(" "),
  );

/** Reads words for a range of time as EDTF. Returns undefined if they are none. */
export function readDateRange(text: string, context: DateContext): ReadRange {
  if (/^at an unknown time$/i.test(text)) return { edtf: "../.." };
  const plain = text
    .replace(/, (?:day|exact time) not given$/i, "")
    .replace(/\u2212/g, "-")
    .replace(/\u2019/g, "'");
  const words = repeatDay(plain.replace(/^at one or more times |, or both$/gi, ""));
  const isSeveral = words.length < repeatDay(plain).length;
  const range = readPlainRange(words, context);
  return isSeveral && range && "edtf" in range ? { ...range, isSeveral } : range;
}

function readPlainRange(words: string, context: DateContext): ReadRange {
  const point = readDatePoint(words, context);
  if (isDateProblem(point)) return point;
  if (point) return buildSet(point, point);
  const range = readTwoEnds(words, context);
  if (range) return range;
  for (const [pattern, build] of ONE_END) {
    const rest = pattern
      .exec(words)
      ?.slice(1)
      .find((group) => group !== undefined);
    const end = rest === undefined ? undefined : readDatePoint(rest, context);
    if (isDateProblem(end)) return end;
    if (end) return { edtf: build(end), ...relativeIf(end) };
  }
  return undefined;
}
