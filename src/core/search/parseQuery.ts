import { normalizeText, splitWords } from "./normalizeText.ts";

/** What a typed search asks: all of its words, in any form, and all of its phrases, exactly. Folded. */
export interface SearchQuery {
  words: readonly string[];
  phrases: readonly string[];
}

/** Longer input is cut: nobody types it, and what is pasted must not hold the page up. */
const MAX_QUERY_LENGTH = 300;

/** Reads any input whatever: words in double quotes, straight or curly, closed or not, are a phrase. */
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

/** Whether there is anything to search for. */
export function isEmptyQuery({ words, phrases }: SearchQuery): boolean {
  return words.length + phrases.length === 0;
}
