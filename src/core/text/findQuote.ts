import type { TextSpan } from "../model/article.ts";
import { findOccurrences } from "../model/excerpt.ts";
import { isInsideCharacter, isInsideWord, widenToWords } from "./boundaries.ts";
import { type Difference, type FoldedText, findDifferences, foldCase, foldTypography } from "./typography.ts";

/** Words of an article as an editor writes them. A line break in them fits any number of line breaks. */
export interface SourceQuote {
  exact: string;
  /** Words directly before them, which choose one of several places. */
  prefix?: string | undefined;
  /** Words directly after them. */
  suffix?: string | undefined;
  /** Whether they may start or end inside a word. */
  partOfWord?: boolean | undefined;
}

/** The reason why a quote is not a part of its article. Spans are in the article. */
export type QuoteProblem =
  | { kind: "missing" }
  /** The words are in the article, with another typography or other capital letters. */
  | { kind: "differs"; place: TextSpan; differences: Difference[]; isUnique: boolean }
  | { kind: "repeated"; places: TextSpan[] }
  /** The words are in the article, but not next to the prefix or suffix. */
  | { kind: "elsewhere"; places: TextSpan[] }
  | { kind: "cut"; place: TextSpan; edge: "begins" | "ends"; inside: "word" | "character" };

/** Returns whether a search for a quote failed. */
export const isQuoteProblem = (found: TextSpan | QuoteProblem): found is QuoteProblem => "kind" in found;

const LINE_BREAKS = /[^\S\r\n]*[\r\n]\s*/y;

/** Removes line breaks at the ends of a text, with the spaces around them. */
const trimLineBreaks = (text: string) =>
  /[\r\n]/.test(text) ? text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, "") : text;

/** Finds the places of words in a text, including overlapping ones. */
function findPlaces(text: string, words: string): TextSpan[] {
  if (!/[\r\n]/.test(words))
    return findOccurrences(text, words).map((start) => ({ start, end: start + words.length }));
  const [first = "", ...rest] = words.split(/[^\S\r\n]*[\r\n]\s*/);
  return findOccurrences(text, first).flatMap((start) => {
    let end = start + first.length;
    for (const part of rest) {
      LINE_BREAKS.lastIndex = end;
      if (!LINE_BREAKS.test(text) || !text.startsWith(part, LINE_BREAKS.lastIndex)) return [];
      end = LINE_BREAKS.lastIndex + part.length;
    }
    return { start, end };
  });
}

/** Returns whether the prefix and suffix of a quote are next to a place. The spaces between do not matter. */
function fitsContext(text: string, { start, end }: TextSpan, { prefix = "", suffix = "" }: SourceQuote) {
  const room = 8;
  const before = foldTypography(text.slice(Math.max(0, start - 2 * prefix.length - room), start)).text;
  const after = foldTypography(text.slice(end, end + 2 * suffix.length + room)).text;
  const fold = (words: string) => foldTypography(words.trim()).text;
  return before.trimEnd().endsWith(fold(prefix)) && after.trimStart().startsWith(fold(suffix));
}

/** Builds a function that finds quotes in a text. It returns the quote’s span unless there is a problem. */
export function buildQuoteSearch(text: string): (quote: SourceQuote) => TextSpan | QuoteProblem {
  let folded: (FoldedText & { small: string }) | undefined;

  /** Finds the words with another typography, else with other capital letters too. */
  function findSimilar(quote: SourceQuote, exact: string): QuoteProblem {
    if (!folded) {
      const built = foldTypography(text);
      folded = { ...built, small: foldCase(built.text) };
    }
    const { starts, ends, ...texts } = folded;
    const wanted = foldTypography(exact).text;
    for (const fold of [texts.text, texts.small]) {
      const words = fold === texts.small ? foldCase(wanted) : wanted;
      const found = words.trim() === "" ? [] : findOccurrences(fold, words);
      const all = found.map((at) => ({ start: starts[at] ?? 0, end: ends[at + words.length - 1] ?? 0 }));
      const fitting = all.filter((place) => fitsContext(text, place, quote));
      const [place = all[0]] = fitting;
      if (!place) continue;
      const differences = findDifferences(exact, text.slice(place.start, place.end));
      return { kind: "differs", place, differences, isUnique: fitting.length === 1 };
    }
    return { kind: "missing" };
  }

  return (quote) => {
    // A block scalar of YAML ends with a line break.
    const exact = trimLineBreaks(quote.exact);
    const all = exact.trim() === "" ? [] : findPlaces(text, exact);
    if (all.length === 0) return findSimilar(quote, exact);
    const needsContext = quote.prefix !== undefined || quote.suffix !== undefined;
    const places = needsContext ? all.filter((place) => fitsContext(text, place, quote)) : all;
    const [place] = places;
    if (place === undefined) return { kind: "elsewhere", places: all };
    if (places.length > 1) return { kind: "repeated", places };
    const edges = [
      ["begins", place.start],
      ["ends", place.end],
    ] as const;
    for (const [edge, at] of edges) {
      if (isInsideCharacter(text, at)) return { kind: "cut", place, edge, inside: "character" };
      if (!quote.partOfWord && isInsideWord(text, at)) return { kind: "cut", place, edge, inside: "word" };
    }
    return place;
  };
}

/** Words that choose one of several places. */
export type QuoteContext = Pick<SourceQuote, "prefix" | "suffix">;

/** Most words of a proposed prefix or suffix. */
const MAX_CONTEXT_WORDS = 8;

/** Proposes the shortest prefix, suffix or both for which only one of these places fits, if there are any. */
export function proposeContext(
  text: string,
  places: readonly TextSpan[],
  place: TextSpan,
): QuoteContext | null {
  const line = (part: string | undefined) => part?.trim().split(/\s+/).filter(Boolean) ?? [];
  const before = line(
    text
      .slice(Math.max(0, place.start - 200), place.start)
      .split(/[\r\n]/)
      .at(-1),
  );
  const after = line(text.slice(place.end, place.end + 200).split(/[\r\n]/)[0]);
  const others = places.filter((other) => other !== place);
  const isUnique = (context: QuoteContext) =>
    !others.some((other) => fitsContext(text, other, { exact: "", ...context }));
  for (let count = 1; count <= MAX_CONTEXT_WORDS; count++) {
    const prefix = before.slice(-count).join(" ");
    const suffix = after.slice(0, count).join(" ");
    for (const context of [{ prefix }, { suffix }, { prefix, suffix }])
      if (Object.values(context).every((words) => /[\p{L}\p{N}]/u.test(words)) && isUnique(context))
        return context;
  }
  return null;
}

/** Returns the whole words and characters around a quote that cuts them. */
export const wholeWordsAround = (text: string, place: TextSpan): string => {
  const { start, end } = widenToWords(text, place);
  return text.slice(start, end);
};
