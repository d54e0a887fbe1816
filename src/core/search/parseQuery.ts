import { normalizeText, splitWords } from "./normalizeText.ts";

/** A search query, normalized. A match has all words, in any form, and all phrases, exactly. */
export interface SearchQuery {
  words: readonly string[];
  phrases: readonly string[];
}

/** Length in UTF-16 code units to which input is cut, so that pasted text does not block the page. */
const MAX_QUERY_LENGTH = 300;

/** Parses any input. Words in double quotes (straight or curly, closed or not) are a phrase. */
export function parseQuery(input: string): SearchQuery {
  const parts = normalizeText(input.slice(0, MAX_QUERY_LENGTH)).text.split('"');
  const phrases = parts
    .filter((_, i) => i % 2 === 1)
    .map((phrase) => phrase.trim())
    .filter((phrase) => splitWords(phrase).length > 0);
  const words = parts
    .filter((_, i) => i % 2 === 0)
    .flatMap((part) => splitWords(part).map(({ word }) => word));
  return { words: [...new Set(words)], phrases: [...new Set(phrases)] };
}

/** Returns whether a query has neither words nor phrases. */
export function isEmptyQuery({ words, phrases }: SearchQuery): boolean {
  return words.length + phrases.length === 0;
}
