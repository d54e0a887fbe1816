import type { Article, TextSpan } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { splitSentences } from "../../core/text/sentences.ts";

/** Longest sentence with suggestions, in UTF-16 code units. A longer one is no prose, such as a list. */
const MAX_SENTENCE_LENGTH = 2000;

/** Splits an article into its sentences that suggestions are made for, headline first. */
export const splitProse: (article: Article) => readonly TextSpan[] = cachePerObject((article: Article) =>
  splitSentences(article).filter(({ start, end }) => end - start <= MAX_SENTENCE_LENGTH),
);

/** A word or a number of a sentence, without “’s” at its end. Offsets are in the article. */
export interface SentenceWord extends TextSpan {
  word: string;
}

const WORD_OR_NUMBER =
  /[\p{L}\p{N}\p{M}]+(?:(?:[-–](?=\p{L})|(?<=\p{N})[-.,:/](?=\p{N})|[’'](?=\p{L}))[\p{L}\p{N}\p{M}]+)*/gu;

/** Splits a sentence of an article into words and numbers. */
export function splitSentenceWords({ text }: Article, { start, end }: TextSpan): SentenceWord[] {
  return [...text.slice(start, end).matchAll(WORD_OR_NUMBER)].map(({ 0: found, index }) => {
    const word = found.replace(/[’']s?$/, "");
    return { word, start: start + index, end: start + index + word.length };
  });
}

/** Builds a pattern that fits each word of a list, which is separated by white space. */
export const fitsOneOf = (words: string, flags = ""): RegExp =>
  new RegExp(`^(?:${words.trim().split(/\s+/).join("|")})$`, flags);
