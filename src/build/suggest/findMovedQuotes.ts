import type { MovedQuote, Path } from "../../core/editing/protocol.ts";
import { quoteOfSpan } from "../../core/editing/quoteOfSpan.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { widenToWords } from "../../core/text/boundaries.ts";
import {
  buildQuoteSearch,
  isQuoteProblem,
  type QuoteProblem,
  type SourceQuote,
} from "../../core/text/findQuote.ts";
import { buildRewordedSearch, type EarlierWords } from "../../core/text/rewordedPassage.ts";

/** A quote of the annotation, with its path. */
export interface QuoteInAnnotation extends SourceQuote {
  at: Path;
  /** Id of its article. */
  article: string;
}

/** Length of the text before and after a quote that helps to find its place, in UTF-16 code units. */
const LENGTH_AROUND = 120;

/** Builds a function that returns the words around a quote in its paragraph of a text, or its own context. */
function buildContextSearch(text: string): (quote: SourceQuote) => EarlierWords {
  const findQuote = buildQuoteSearch(text);
  return (quote) => {
    const found = findQuote(quote);
    const { exact, prefix = "", suffix = "" } = quote;
    if (isQuoteProblem(found)) return { before: prefix, exact, after: suffix };
    const before = text.slice(Math.max(0, found.start - LENGTH_AROUND), found.start);
    const after = text.slice(found.end, found.end + LENGTH_AROUND);
    return {
      before:
        before
          .split(/[\r\n]/)
          .at(-1)
          ?.replace(/^\S*(?=\s)/, "") ?? "",
      exact,
      after: after.split(/[\r\n]/)[0]?.replace(/(?<=\s)\S*$/, "") ?? "",
    };
  };
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

/** Proposes a place of the newer text, with words around it if needed, so that the quote is found once. */
function proposePlace(
  text: string,
  span: TextSpan,
  findQuote: ReturnType<typeof buildQuoteSearch>,
): MovedQuote["proposal"] {
  const { words = "", prefix, suffix } = quoteOfSpan("words", text, span) ?? {};
  const found = words === "" ? undefined : findQuote({ exact: words, prefix, suffix });
  if (found === undefined || isQuoteProblem(found) || found.start !== span.start || found.end !== span.end)
    return undefined;
  return { ...span, words, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

/**
 * Finds the quotes of an article that a newer text does not have exactly once, in the order given, but not
 * those that only moved. Each proposal is found exactly once in the newer text. With the earlier text, if it
 * is known, words around a quote show its place. Without it, the first of several places is proposed.
 */
export function findMovedQuotes(
  quotes: readonly QuoteInAnnotation[],
  text: string,
  earlier = "",
): MovedQuote[] {
  const findQuote = buildQuoteSearch(text);
  const findContext = buildContextSearch(earlier);
  let search: ReturnType<typeof buildRewordedSearch> | undefined;
  return quotes.flatMap((quote): MovedQuote[] => {
    const found = findQuote(quote);
    if (!isQuoteProblem(found)) return [];
    const findReworded = () => {
      search ??= buildRewordedSearch(text);
      return search(findContext(quote));
    };
    const place = findNewPlace(found, text, findReworded);
    const proposal = place && proposePlace(text, place, findQuote);
    const state = isAmbiguous(found) ? "ambiguous" : place ? "changed" : "gone";
    const moved = { at: quote.at, article: quote.article, old: quote.exact, state } as const;
    return [proposal ? { ...moved, proposal } : moved];
  });
}
