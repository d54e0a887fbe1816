import type { Article } from "./article.ts";
import type { Excerpt } from "./corpusSchema.ts";

export type { Excerpt };

/** Finds the offsets of all occurrences of the words in a text, including overlapping ones. */
export function findOccurrences(text: string, words: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) offsets.push(at);
  return offsets;
}

/** Removes the differences that editors mistype (quote marks, dashes, spaces, case). Keeps every offset. */
function normalizeQuote(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The reason why a quote is not an excerpt: it occurs nowhere (`offsets` is empty) or several times. */
export interface QuoteProblem {
  /** Offsets of the occurrences, in UTF-16 code units. */
  offsets: number[];
  /** The article's words that differ from the quote only in quote marks, dashes, spaces or case. */
  near?: string;
}

/** Finds a quote in its article. Returns a problem unless it occurs exactly once. */
export function findExcerpt(article: Article, quote: string): Excerpt | QuoteProblem {
  const offsets = quote === "" ? [] : findOccurrences(article.text, quote);
  const [start] = offsets;
  if (start !== undefined && offsets.length === 1) {
    const end = start + quote.length;
    return { id: `${article.id}-${start}-${end}`, article: article.id, exact: quote, start, end };
  }
  const near = quote === "" ? -1 : normalizeQuote(article.text).indexOf(normalizeQuote(quote));
  return near === -1 || offsets.length > 0
    ? { offsets }
    : { offsets, near: article.text.slice(near, near + quote.length) };
}
