import type { TextSpan } from "../model/article.ts";
import { findOccurrences } from "../model/excerpt.ts";
import { proposeContext } from "../text/findQuote.ts";

/** A quote as the annotation has it: `{ ARTICLE: "words", prefix: "…", suffix: "…" }`. */
export type QuoteEntry = Readonly<Record<string, string>>;

/**
 * Builds the quote of a part of an article's text, with the words before or after it if the same words are
 * elsewhere, too. Returns null if no words near it choose one of the places.
 */
export function quoteOfSpan(article: string, text: string, { start, end }: TextSpan): QuoteEntry | null {
  const exact = text.slice(start, end);
  const places = findOccurrences(text, exact).map((at) => ({ start: at, end: at + exact.length }));
  const place = places.find((one) => one.start === start);
  if (place === undefined) return null;
  if (places.length === 1) return { [article]: exact };
  const context = proposeContext(text, places, place);
  if (context === null) return null;
  const { prefix, suffix } = context;
  return { [article]: exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** Keys of a quote beside its article. A quote of one pair has only the article, whatever its id. */
export const QUOTE_KEYS: readonly string[] = ["prefix", "suffix", "part-of-word"];

/** Returns the keys of a quote that are ids of articles. A valid quote has one. */
export function articlesOfQuote(quote: object): string[] {
  const ids = Object.keys(quote);
  return ids.length === 1 ? ids : ids.filter((key) => !QUOTE_KEYS.includes(key));
}
