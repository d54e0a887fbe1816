import type { TextSpan } from "../model/article.ts";
import { foldCase, foldTypography } from "./typography.ts";

/** A passage of a text that is similar to a quote, and the first words in which they differ. */
export interface ClosestPassage extends TextSpan {
  /** Offset of the first difference in the text. */
  differsAt: number;
  /** The word of the quote at the first difference; empty if only spaces differ. */
  quoteHas: string;
}

/** A word or a punctuation mark of a text. */
export interface Token extends TextSpan {
  /** The word without case and typography. */
  word: string;
}

/** A word, a character of a script without spaces, or a punctuation mark. */
const TOKEN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}|[\p{L}\p{N}\p{M}\u00ad]+|[^\s]/gu;

/** Splits a text into its words and punctuation marks. */
export const splitTokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: foldCase(foldTypography(word).text),
    start: index,
    end: index + word.length,
  }));

/** Share of a quote’s words that a passage needs in order to be similar. */
const MIN_SHARE = 0.4;

/** Builds a function that finds the passage of a text that has most words of a quote in its order. */
export function buildPassageSearch(text: string): (exact: string) => ClosestPassage | undefined {
  const tokens = splitTokens(text);
  const positions = new Map<string, number[]>();
  for (const [i, { word }] of tokens.entries()) {
    const list = positions.get(word);
    if (list) list.push(i);
    else positions.set(word, [i]);
  }
  return (exact) => {
    const words = splitTokens(exact);
    // votes: for each token at which the passage can start, how many words are at their places from there.
    const votes = new Map<number, number>();
    for (const [i, { word }] of words.entries())
      for (const at of positions.get(word) ?? []) votes.set(at - i, (votes.get(at - i) ?? 0) + 1);
    let [start, most] = [0, 0];
    // A word more or less moves the rest of the passage by one token.
    for (const at of votes.keys()) {
      const count = (votes.get(at) ?? 0) + (votes.get(at + 1) ?? 0) / 2 + (votes.get(at - 1) ?? 0) / 2;
      if (count > most || (count === most && at < start)) [start, most] = [at, count];
    }
    if (most < Math.max(1, MIN_SHARE * words.length)) return undefined;
    return alignFrom(exact, words, Math.max(0, start));
  };

  /** Finds where a quote that begins near a token differs first. */
  function alignFrom(exact: string, words: readonly Token[], near: number): ClosestPassage {
    const countFrom = (from: number) => {
      let count = 0;
      while (count < words.length && tokens[from + count]?.word === words[count]?.word) count++;
      return count;
    };
    const starts = [near, near + 1, near - 1, near + 2, near - 2].filter(
      (at) => at >= 0 && at < tokens.length,
    );
    const from = starts.reduce((best, at) => (countFrom(at) > countFrom(best) ? at : best), near);
    const same = countFrom(from);
    const first = tokens[from];
    const last = tokens[Math.min(from + words.length, tokens.length) - 1];
    const differing = tokens[from + same];
    return {
      start: first?.start ?? 0,
      end: last?.end ?? text.length,
      differsAt: differing?.start ?? text.length,
      quoteHas: words[same] ? exact.slice(words[same].start, words[same].end) : "",
    };
  }
}
