import type { TextSpan } from "../model/article.ts";
import { normalizeText, splitWords, UNSPACED_RUN } from "./normalizeText.ts";

/** A search as typed, normalized. */
export interface Query {
  /** Words outside quotation marks, in order. */
  words: readonly string[];
  phrases: readonly string[];
}

/** Words and phrases to find in texts, normalized. */
export interface SearchTerms {
  words: ReadonlySet<string>;
  /** Words that follow each other; the last one may be in another form. */
  sequences: readonly (readonly string[])[];
  /** Exact characters, also parts of words. */
  phrases: readonly string[];
}

/** Length in UTF-16 code units to which input is cut, so that pasted text does not block the page. */
const MAX_QUERY_LENGTH = 300;

/** Letters that a word needs before longer words count as its forms: "finding" and "findings". */
export const MIN_STEM_LENGTH = 4;

/**
 * Parses any input; returns null if it has no word. Words in double quotes (straight or curly, closed or not)
 * are a phrase. A match has all words, in any form, and all phrases, exactly.
 */
export function parseQuery(input: string): Query | null {
  const parts = normalizeText(input.slice(0, MAX_QUERY_LENGTH)).text.split('"');
  const quoted = parts.filter((_, i) => i % 2 === 1);
  const others = parts.filter((_, i) => i % 2 === 0);
  const phrases = [...quoted, ...others.flatMap((part) => part.match(UNSPACED_RUN) ?? [])]
    .map((phrase) => phrase.trim())
    .filter((phrase) => splitWords(phrase).length > 0);
  const words = others.flatMap((part) => splitWords(part.replace(UNSPACED_RUN, " ")).map(({ word }) => word));
  if (words.length + phrases.length === 0) return null;
  return { words: [...new Set(words)], phrases: [...new Set(phrases)] };
}

const STARTS_WITH_MARK = /^\p{M}/u;

/** Returns whether a word is another one or a longer form of it, such as "met's" of "met". */
export function isFormOf(word: string, of: string): boolean {
  return word === of || (word.startsWith(of) && (of.length >= MIN_STEM_LENGTH || word[of.length] === "'"));
}

/** Returns whether the words of a text from an index on are a sequence. */
export function hasSequenceAt(words: readonly string[], index: number, sequence: readonly string[]): boolean {
  return sequence.every((one, i) => {
    const word = words[index + i] ?? "";
    return i === sequence.length - 1 ? isFormOf(word, one) : word === one;
  });
}

/**
 * Finds a phrase in a normalized text from an index on; -1 if there is none. It does not end inside a
 * character: Thai "ใกล" is not in "ใกล้".
 */
export function findPhrase(text: string, phrase: string, from = 0): number {
  let start = text.indexOf(phrase, from);
  while (start !== -1 && STARTS_WITH_MARK.test(text.slice(start + phrase.length, start + phrase.length + 2)))
    start = text.indexOf(phrase, start + 1);
  return start;
}

/** Finds the words, sequences and phrases in a text, in order. Offsets are in UTF-16 code units. */
export function findMatches(original: string, { words, sequences, phrases }: SearchTerms): TextSpan[] {
  const { text, offsets } = normalizeText(original);
  const toOriginal = (start: number, length: number): TextSpan => {
    const from = offsets[start] ?? 0;
    const last = offsets[start + length - 1] ?? from;
    // End after the whole last character, including the combining marks that normalization removed.
    let next = start + length;
    while (next < offsets.length && (offsets[next] ?? 0) <= last) next++;
    return { start: from, end: offsets[next] ?? original.length };
  };
  const split = splitWords(text);
  const found = split
    .filter(({ word }) => words.has(word))
    .map(({ word, start }) => toOriginal(start, word.length));
  if (sequences.length > 0) {
    const plain = split.map(({ word }) => word);
    for (const [i, { start }] of split.entries())
      for (const sequence of sequences) {
        if (!hasSequenceAt(plain, i, sequence)) continue;
        const last = split[i + sequence.length - 1];
        if (last) found.push(toOriginal(start, last.start + last.word.length - start));
      }
  }
  for (const phrase of phrases) {
    const next = (from: number) => findPhrase(text, phrase, from);
    for (let start = next(0); start !== -1; start = next(start + phrase.length))
      found.push(toOriginal(start, phrase.length));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
