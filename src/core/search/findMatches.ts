import type { TextSpan } from "../model/article.ts";
import { normalizeText, splitWords } from "./normalizeText.ts";

/** What is to be highlighted: whole words and phrases, folded. */
export interface SearchTerms {
  words: ReadonlySet<string>;
  phrases: readonly string[];
}

/** Where the words and phrases stand in a text, as offsets in UTF-16 code units, in order. */
export function findMatches(original: string, { words, phrases }: SearchTerms): TextSpan[] {
  const { text, at } = normalizeText(original);
  const place = (start: number, length: number): TextSpan => {
    const from = at[start] ?? 0;
    const last = at[start + length - 1] ?? from;
    // The whole of the last character, of which the folded text may have kept a part, with the marks on it.
    let next = start + length;
    while (next < at.length && (at[next] ?? 0) <= last) next++;
    return { start: from, end: at[next] ?? original.length };
  };
  const found = splitWords(text)
    .filter(({ word }) => words.has(word))
    .map(({ word, start }) => place(start, word.length));
  for (const phrase of phrases) {
    for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + phrase.length))
      found.push(place(start, phrase.length));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
