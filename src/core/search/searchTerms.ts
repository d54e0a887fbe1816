import type { TextSpan } from "../model/article.ts";
import { normalizeText, splitWords } from "./normalizeText.ts";

/** Words and phrases of a search, normalized. */
export interface SearchTerms {
  words: ReadonlySet<string>;
  phrases: readonly string[];
}

/** Length in UTF-16 code units to which input is cut, so that pasted text does not block the page. */
const MAX_QUERY_LENGTH = 300;

/**
 * Parses any input; returns null if it has no word. Words in double quotes (straight or curly, closed or not)
 * are a phrase. A match has all words, in any form, and all phrases, exactly.
 */
export function parseQuery(input: string): SearchTerms | null {
  const parts = normalizeText(input.slice(0, MAX_QUERY_LENGTH)).text.split('"');
  const phrases = parts
    .filter((_, i) => i % 2 === 1)
    .map((phrase) => phrase.trim())
    .filter((phrase) => splitWords(phrase).length > 0);
  const words = parts
    .filter((_, i) => i % 2 === 0)
    .flatMap((part) => splitWords(part).map(({ word }) => word));
  if (words.length + phrases.length === 0) return null;
  return { words: new Set(words), phrases: [...new Set(phrases)] };
}

/** Finds whole words and phrases in a text, in order. Offsets are UTF-16 code units of the given text. */
export function findMatches(original: string, { words, phrases }: SearchTerms): TextSpan[] {
  const { text, offsets } = normalizeText(original);
  const toOriginal = (start: number, length: number): TextSpan => {
    const from = offsets[start] ?? 0;
    const last = offsets[start + length - 1] ?? from;
    // End after the whole last character, including the combining marks that normalization removed.
    let next = start + length;
    while (next < offsets.length && (offsets[next] ?? 0) <= last) next++;
    return { start: from, end: offsets[next] ?? original.length };
  };
  const found = splitWords(text)
    .filter(({ word }) => words.has(word))
    .map(({ word, start }) => toOriginal(start, word.length));
  for (const phrase of phrases) {
    for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + phrase.length))
      found.push(toOriginal(start, phrase.length));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
