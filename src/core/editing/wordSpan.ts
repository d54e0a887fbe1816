import type { TextSpan } from "../model/article.ts";
import { isInsideCharacter, isWordCharacter, widenToWords } from "../text/boundaries.ts";

/** Returns the character at an offset, or before it. */
const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/**
 * Widens a span to whole words and removes the white space at its ends. Returns null if no word is in it.
 */
export function snapToWords(text: string, { start, end }: TextSpan): TextSpan | null {
  const from = Math.max(0, Math.min(start, end));
  const words = text.slice(from, Math.min(text.length, Math.max(start, end)));
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const first = from + words.length - words.trimStart().length;
  return widenToWords(text, { start: first, end: first + words.trim().length });
}

/** Finds the next start (`step` 1) or the previous start (`step` -1) of a word within a part of a text. */
export function findWordStart(text: string, at: number, step: 1 | -1, within: TextSpan): number {
  for (let next = at + step; next > within.start && next < within.end; next += step)
    if (isWordStart(text, next)) return next;
  return step === 1 ? within.end : within.start;
}

/** Finds the next end (`step` 1) or the previous end (`step` -1) of a word within a part of a text. */
export function findWordEnd(text: string, at: number, step: 1 | -1, within: TextSpan): number {
  for (let next = at + step; next > within.start && next < within.end; next += step)
    if (isWordEnd(text, next)) return next;
  return step === 1 ? within.end : within.start;
}

const isBoundary = (text: string, at: number) => {
  const { start } = widenToWords(text, { start: at, end: at });
  return start === at && !isInsideCharacter(text, at);
};
const isWordStart = (text: string, at: number) =>
  isWordCharacter(characterAt(text, at)) && isBoundary(text, at);
const isWordEnd = (text: string, at: number) =>
  isWordCharacter(lastCharacter(text, at)) && isBoundary(text, at);

/** Returns the character that ends at an offset. */
function lastCharacter(text: string, at: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text[at - 1] ?? "");
  return characterAt(text, at - (isPair ? 2 : 1));
}
