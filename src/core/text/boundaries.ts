import type { TextSpan } from "../model/article.ts";
import { segmentGraphemes } from "./quote.ts";

/** Characters inside a word that readers do not see: soft hyphen, joiners. */
const JOINERS = /\u00ad|\u200c|\u200d|\u2060|\ufeff/g;
/** Scripts without spaces between words: Chinese, Japanese with its ー, Thai, Lao, Khmer and Burmese. */
export const UNSPACED_SCRIPTS = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{sc=${script}}`)
  .join("")
  .concat("ー");
/** A character at which a quote may start and end wherever it is. */
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u");
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
/** Returns whether a character is part of a word. */
export const isWordCharacter = (character: string): boolean => WORD_CHARACTER.test(character);
/** Longest text on one side of a boundary that the rules look at, in UTF-16 code units. */
const REACH = 8;

/** A pattern for the text before a boundary inside a word, and one for the text after it. */
const INSIDE_WORD: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // "1" and "500" of "1,500", "30" of "18:30".
  [/\p{Nd}$/u, /^[.,:'’]\p{Nd}/u],
  [/\p{Nd}[.,:'’]$/u, /^\p{Nd}/u],
  // "10" and "000" of "10 000" with a no-break space.
  [/\p{Nd}$/u, /^[\u00a0\u202f]\p{Nd}{3}(?!\p{Nd})/u],
  [/\p{Nd}[\u00a0\u202f]$/u, /^\p{Nd}{3}(?!\p{Nd})/u],
  // "can" and "can’" of "can’t".
  [/\p{L}$/u, /^['’]t(?!\p{L})/iu],
  [/\p{L}['’]$/u, /^t(?!\p{L})/iu],
];

/** Characters beside which a boundary is never inside a word. Most quotes have one before and after them. */
const NEVER_INSIDE = /[ \n\r"“”;!?()]/;

/** Returns whether a boundary in a text (UTF-16 offset) is inside a word or a number. */
export function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || NEVER_INSIDE.test(text.slice(at - 1, at + 1))) return false;
  const before = text.slice(Math.max(0, at - REACH), at).replace(JOINERS, "");
  const after = text.slice(at, at + REACH).replace(JOINERS, "");
  const last = /.$/su.exec(before)?.[0] ?? "";
  const first = /^./su.exec(after)?.[0] ?? "";
  if (WORD_CHARACTER.test(last) && WORD_CHARACTER.test(first))
    return !UNSPACED_CHARACTER.test(last) && !UNSPACED_CHARACTER.test(first);
  return INSIDE_WORD.some(([left, right]) => left.test(before) && right.test(after));
}

/** Letters, digits and punctuation that never join their neighbours to one character. */
const ALONE = /^[\t\n\r\x20-\u02ff\u2010-\u2027]{2}$/;

/** Returns whether a boundary in a text (UTF-16 offset) is inside a grapheme: a character for readers. */
export function isInsideCharacter(text: string, at: number): boolean {
  if (text[at - 1] === "\r" && text[at] === "\n") return true;
  if (at <= 0 || at >= text.length || ALONE.test(text.slice(at - 1, at + 1))) return false;
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const line = text.slice(start, at) + (/^[^\r\n]*/.exec(text.slice(at))?.[0] ?? "");
  const found = segmentGraphemes(line).containing(at - start);
  return found !== undefined && found.index !== at - start;
}

/** Widens a span until neither of its ends is inside a word or a character. */
export function widenToWords(text: string, { start, end }: TextSpan): TextSpan {
  const isInside = (at: number) => isInsideWord(text, at) || isInsideCharacter(text, at);
  let [from, to] = [start, end];
  while (isInside(from)) from--;
  while (isInside(to)) to++;
  return { start: from, end: to };
}
