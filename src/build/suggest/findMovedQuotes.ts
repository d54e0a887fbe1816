import { isDateline } from "../../core/editing/movedQuotes.ts";
import type { MovedQuote, Path, SentenceContext } from "../../core/editing/protocol.ts";
import { quoteOfSpan } from "../../core/editing/quoteOfSpan.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { findOccurrences } from "../../core/model/excerpt.ts";
import { widenToWords } from "../../core/text/boundaries.ts";
import {
  buildQuoteSearch,
  isQuoteProblem,
  type QuoteProblem,
  type SourceQuote,
} from "../../core/text/findQuote.ts";
import { buildRewordedSearch } from "../../core/text/rewordedPassage.ts";
import { formatSha256 } from "../compile/readSeeds.ts";

/** A quote of the annotation, with its path. */
export interface QuoteInAnnotation extends SourceQuote {
  at: Path;
  /** Id of its article. */
  article: string;
}

/** Length of the text before and after a quote that helps to find its place, in UTF-16 code units. */
const LENGTH_AROUND = 120;
/** Fewest words around a quote by which its sentences are compared. */
const MIN_AROUND = 3;
/** Share of the words around a quote that are the same in the same sentence. */
const MIN_SAME_AROUND = 0.5;

const ENDS_SENTENCE = /[.!?…][”"’)]*$/;
const BETWEEN_SENTENCES = /(?<=[.!?…][”"’)]*)\s/;

/** Returns the text before and after a span in its paragraph, without a cut word. */
function findAround(text: string, { start, end }: TextSpan): SentenceContext {
  const before =
    text
      .slice(Math.max(0, start - LENGTH_AROUND), start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after = text.slice(end, end + LENGTH_AROUND).split(/[\r\n]/)[0] ?? "";
  return {
    before: before.length < LENGTH_AROUND ? before : before.replace(/^\S*(?=\s)/, ""),
    after: after.length < LENGTH_AROUND ? after : after.replace(/(?<=\s)\S*$/, ""),
  };
}

/** Returns the words of a sentence before and after a span of it. */
function findSentenceContext(text: string, span: TextSpan): SentenceContext {
  const { before, after } = findAround(text, span);
  const isEnd = ENDS_SENTENCE.test(text.slice(span.start, span.end));
  return {
    before: before.split(BETWEEN_SENTENCES).at(-1)?.trimStart() ?? "",
    after: isEnd ? "" : (after.split(BETWEEN_SENTENCES)[0]?.trimEnd() ?? ""),
  };
}

const wordsOf = ({ before, after }: SentenceContext) =>
  `${before} ${after}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns whether two sentences around the same words say something else. */
function isOtherSentence(earlier: SentenceContext, now: SentenceContext): boolean {
  const words = wordsOf(earlier);
  const present = new Set(wordsOf(now));
  const same = words.filter((word) => present.has(word));
  return words.length >= MIN_AROUND && same.length < words.length * MIN_SAME_AROUND;
}

/** Returns the place that is nearest to another one; the first place if there is no other. */
const nearestTo = (places: readonly TextSpan[], near: TextSpan | undefined): TextSpan | undefined =>
  near === undefined
    ? places[0]
    : places.toSorted((a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start))[0];

/** Finds the place in the newer text that a quote with a problem should have. */
function findNewPlace(problem: QuoteProblem, text: string, findReworded: () => TextSpan | undefined) {
  switch (problem.kind) {
    case "missing":
      return findReworded();
    case "differs":
      return problem.isUnique ? problem.place : (findReworded() ?? problem.place);
    case "cut":
      return widenToWords(text, problem.place);
    default:
      return problem.places.length === 1 ? problem.places[0] : nearestTo(problem.places, findReworded());
  }
}

const isAmbiguous = (problem: QuoteProblem) => "places" in problem && problem.places.length > 1;

/**
 * Proposes a place of the newer text, with words around it if needed, so that the quote is found once. A
 * dateline, which has no prefix and suffix, gets them as words of its own.
 */
function proposePlace(
  text: string,
  span: TextSpan,
  findQuote: ReturnType<typeof buildQuoteSearch>,
  at: Path,
): MovedQuote["proposal"] {
  const { words = "", prefix, suffix } = quoteOfSpan("words", text, span) ?? {};
  if (isDateline(at) && (prefix !== undefined || suffix !== undefined)) {
    const start = prefix === undefined ? span.start : text.lastIndexOf(prefix, span.start - prefix.length);
    const last = suffix === undefined ? span.end : text.indexOf(suffix, span.end);
    const wider = { start, end: last + (suffix?.length ?? 0) };
    const isOnce =
      start !== -1 && last !== -1 && findOccurrences(text, text.slice(wider.start, wider.end)).length === 1;
    return isOnce ? proposePlace(text, wider, findQuote, at) : undefined;
  }
  const found = words === "" ? undefined : findQuote({ exact: words, prefix, suffix });
  if (found === undefined || isQuoteProblem(found) || found.start !== span.start || found.end !== span.end)
    return undefined;
  return {
    ...{ ...span, words, context: findSentenceContext(text, span) },
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** Returns the state of a quote with a problem, from the place that it should have. */
function stateOf(problem: QuoteProblem, { exact }: SourceQuote, text: string, place: TextSpan | undefined) {
  if (isAmbiguous(problem)) return "ambiguous";
  if (place === undefined) return "gone";
  return text.slice(place.start, place.end) === exact ? "moved" : "changed";
}

/** Gives a quote its id: a hash of its words and of the place that is proposed. */
function withId(quote: Omit<MovedQuote, "id">): MovedQuote {
  const { article, old, state, proposal } = quote;
  const place = proposal && [proposal.words, proposal.context];
  return { id: formatSha256(JSON.stringify([article, old, state, place])).slice(0, 16), ...quote };
}

/**
 * Finds the quotes of an article that a newer text does not have exactly once, in the order given. Each
 * proposal is found exactly once in the newer text. With the earlier text, if it is known, words around a
 * quote show its place. Without it, the first of several places is proposed. With it, quotes that are now in
 * a sentence with other words are found, too.
 */
export function findMovedQuotes(
  quotes: readonly QuoteInAnnotation[],
  text: string,
  earlier?: string,
): MovedQuote[] {
  const findQuote = buildQuoteSearch(text);
  const findEarlier = buildQuoteSearch(earlier ?? "");
  let search: ReturnType<typeof buildRewordedSearch> | undefined;
  return quotes.flatMap((quote): MovedQuote[] => {
    const found = findQuote(quote);
    const before = earlier === undefined ? { kind: "missing" as const } : findEarlier(quote);
    const earlierPlace = isQuoteProblem(before) ? undefined : before;
    const context = earlierPlace && findSentenceContext(earlier ?? "", earlierPlace);
    const { at, article, exact: old } = quote;
    const entry = { at, article, old, ...(context && { context }) };
    if (!isQuoteProblem(found)) {
      const now = findSentenceContext(text, found);
      if (!context || !isOtherSentence(context, now)) return [];
      const proposal = { ...found, words: text.slice(found.start, found.end), context: now };
      return [withId({ ...entry, state: "moved", proposal, isFound: true })];
    }
    const findReworded = () => {
      search ??= buildRewordedSearch(text);
      const { before = quote.prefix ?? "", after = quote.suffix ?? "" } = earlierPlace
        ? findAround(earlier ?? "", earlierPlace)
        : {};
      return search({ before, exact: old, after });
    };
    const place = findNewPlace(found, text, findReworded);
    const proposal = place && proposePlace(text, place, findQuote, at);
    const state = stateOf(found, quote, text, place);
    return [withId({ ...entry, state, ...(proposal && { proposal }) })];
  });
}
