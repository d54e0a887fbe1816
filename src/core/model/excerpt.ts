import type { Article, TextSpan } from "./article.ts";

/**
 * Words found exactly once in an article: a W3C text-quote selector (`exact`) that carries its
 * text-position selector (`start`, `end`), so that `text.slice(start, end) === exact`.
 */
export interface Excerpt extends TextSpan {
  /** `ARTICLE-START-END`: the same words have the same id wherever they are used. */
  id: string;
  article: string;
  exact: string;
}

/** Every place at which the quote stands in the text, overlapping ones included. */
function findOccurrences(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** Folds what editors mistype (quote marks, dashes, spaces, case) one code unit for one, so that offsets stay. */
function normalizeQuote(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Why a quote is not an excerpt: the places where it stands, and the place of a near match if there is one. */
export interface QuoteProblem {
  places: number[];
  /** The article's own words where only quote marks, dashes, spaces or case differ. */
  near?: string;
}

/** Finds a quote in its article. Anything but exactly one place is a fault, never a guess. */
export function findExcerpt(article: Article, quote: string): Excerpt | QuoteProblem {
  const places = quote === "" ? [] : findOccurrences(article.text, quote);
  const [start] = places;
  if (start !== undefined && places.length === 1) {
    const end = start + quote.length;
    return { id: `${article.id}-${start}-${end}`, article: article.id, exact: quote, start, end };
  }
  const near = quote === "" ? -1 : normalizeQuote(article.text).indexOf(normalizeQuote(quote));
  return near === -1 || places.length > 0
    ? { places }
    : { places, near: article.text.slice(near, near + quote.length) };
}
