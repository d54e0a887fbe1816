import type { Article, TextSpan } from "../../core/model/article.ts";

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
