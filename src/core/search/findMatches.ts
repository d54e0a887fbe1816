import type { TextSpan } from "../model/article.ts";
import { normalizeText, splitWords } from "./normalizeText.ts";

/** The words and phrases to highlight, normalized. */
export interface SearchTerms {
  words: ReadonlySet<string>;
  phrases: readonly string[];
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
