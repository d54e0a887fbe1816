import { quotationMarks } from "../messages/language.ts";
import { isolateDirection } from "./direction.ts";

/** Formats a text in quotation marks: the inner ones if the text begins or ends with outer ones. */
export function quote(text: string): string {
  const { outer, inner } = quotationMarks;
  const isQuotation = [...outer, '"'].some((mark) => text.startsWith(mark) || text.endsWith(mark));
  const [opening, closing] = isQuotation ? inner : outer;
  return opening + isolateDirection(text) + closing;
}

/** Formats a quote for a place without its article: with an ellipsis if it begins within a sentence. */
export function quotePassage(text: string): string {
  return quote(/^\p{Ll}/u.test(text) ? `… ${text}` : text);
}

let graphemeSegmenter: Intl.Segmenter | undefined;

/** Segments a text into characters as a reader sees them (graphemes). */
export function segmentGraphemes(text: string): Intl.Segments {
  // Created on first use: on a phone it takes as long as everything else that a click does.
  graphemeSegmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemeSegmenter.segment(text);
}

/** Latin letters and punctuation, of which each UTF-16 code unit is a character of its own. */
const LATIN_ONLY = /^[\x20-\u02ff\u2010-\u2027]*$/;

/** Finds where the character at an index begins, in UTF-16 code units; undefined if the text is shorter. */
function findCharacter(text: string, characterIndex: number): number | undefined {
  if (LATIN_ONLY.test(text.slice(0, characterIndex + 1)))
    return characterIndex < text.length ? characterIndex : undefined;
  let passed = 0;
  for (const { index } of segmentGraphemes(text)) if (passed++ === characterIndex) return index;
  return undefined;
}

/**
 * Truncates a text after a whole word and adds an ellipsis. `maxLength` counts characters as a reader does
 * (graphemes), and no character is cut.
 */
export function truncateAtWord(text: string, maxLength: number): string {
  const end = findCharacter(text, maxLength);
  if (end === undefined) return text;
  const head = text.slice(0, end);
  const space = head.lastIndexOf(" ");
  return `${(space > 0 ? head.slice(0, space) : head).trimEnd()}…`;
}
