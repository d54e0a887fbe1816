import { isCalendarDay } from "./day.ts";
import type { OffsetProblem } from "./problem.ts";

/** A range of a text: `start` inclusive, `end` exclusive, in UTF-16 code units of the whole file. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Placeholder for each unpublished character of an article of which only the quotes are published. */
export const GAP = "░";

/** A source, read from one file. All spans are offsets into `text`. */
export interface Article {
  id: string;
  /** Content of the whole file, unchanged, with its first line and white space. */
  text: string;
  /** Language tag of the text; English if not given. */
  language?: string | undefined;
  /** Day of the date line, YYYY-MM-DD. */
  date: string;
  /** The headline: the rest of the first line after the date. */
  headline: TextSpan;
  /** The paragraphs of the body, in order; none is empty. */
  paragraphs: TextSpan[];
}

const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?/.source;
/** Names of zones. Only these, because a headline may begin with a word in capitals. */
const ZONE =
  /(?:Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|BST|IST|WES?T|CES?T|EES?T|MSK|[ECMP][SD]T|A[EW]?[SD]T|SAST|JST|NZ[SD]T)/
    .source;
/** The first line without its headline: `date 2020-01-01`, perhaps with a time of day and its zone. */
const DATE_LINE_PATTERN = new RegExp(
  `^\\s*date (\\d{4}-\\d{2}-\\d{2})(?:[T ] *${CLOCK}(?: *${ZONE})?)?(?=\\s|$)`,
);

/** Finds the lines after an offset that are not blank, trimmed. Any number of newlines ends a paragraph. */
function findParagraphs(text: string, from: number): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  for (const line of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const kept = line[0].trim();
    if (kept === "") continue;
    const start = from + line.index + line[0].indexOf(kept);
    const last = paragraphs.at(-1);
    // A reader needs one sign for the gap, not one for each paragraph in it.
    if (last && isGap(kept) && isGap(text.slice(last.start, last.end))) continue;
    paragraphs.push({ start, end: start + kept.length });
  }
  return paragraphs;
}

/** Returns whether a text that is not empty has only characters that are not published. */
export function isGap(text: string): boolean {
  return /^░+$/.test(text);
}

/** Replaces each gap of a text by a sign that readers know. */
export function showGaps(text: string): string {
  return text.replace(/░+/g, " […] ");
}

/** Splits a part of an article at its gaps. The parts are in order, not empty, and cover it exactly. */
export function splitAtGaps(text: string, { start, end }: TextSpan): TextSpan[] {
  return [...text.slice(start, end).matchAll(/░+|[^░]+/g)].map((part) => ({
    start: start + part.index,
    end: start + part.index + part[0].length,
  }));
}

/**
 * Parses a file's text as an article: a first line `date YYYY-MM-DD Headline`, perhaps with a time of day and
 * its zone before the headline, then paragraphs, each on its own line. Blank lines may separate them.
 */
export function parseArticle(id: string, text: string, language?: string): Article | OffsetProblem {
  const lineEnd = text.search(/[\r\n]|$/);
  const firstLine = text.slice(0, lineEnd);
  const todo = "begin the file with “date YYYY-MM-DD Headline”";
  const [dateLine = "", date] = DATE_LINE_PATTERN.exec(firstLine) ?? [];
  const headline = firstLine.slice(dateLine.length).trim();
  if (date === undefined || headline === "") {
    return {
      offset: 0,
      wrong: "the first line does not give the date and headline",
      found: firstLine.length > 80 ? `“${firstLine.slice(0, 78)}…”` : `“${firstLine}”`,
      todo,
    };
  }
  if (!isCalendarDay(date)) {
    return { offset: text.indexOf(date), wrong: "the date is not a day of the calendar", found: date, todo };
  }
  const start = text.indexOf(headline, dateLine.length);
  const paragraphs = findParagraphs(text, lineEnd);
  if (paragraphs.length === 0) {
    const todo = "add its paragraphs";
    return { offset: lineEnd, wrong: "the article has no text", found: "only a first line", todo };
  }
  return { id, text, language, date, headline: { start, end: start + headline.length }, paragraphs };
}

/** Returns the part of the first line before the headline, trimmed: `date 2021-12-11 10:00 CET`. */
export function dateLineOf({ text, headline }: Article): TextSpan {
  const before = text.slice(0, headline.start);
  return { start: before.length - before.trimStart().length, end: before.trimEnd().length };
}

/** Returns whether parsing failed. */
export function isArticleProblem(parsed: Article | OffsetProblem): parsed is OffsetProblem {
  return "wrong" in parsed;
}
