import { wrapAtSpaces } from "../../core/text/wrapText.ts";

/** Letters, digits, spaces and signs that a plain scalar of YAML may have anywhere after its first letter. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,;()/’‘“”–—…'_+*-]*$/u;
const PLAIN_IN_FLOW = /^\p{L}[\p{L}\p{M}\p{N} .;()/’‘“”–—…'_+*-]*$/u;
/** Words that some readers of YAML take for another type. */
const OTHER_TYPE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** Invisible characters, and controls that JSON does not escape. */
const ESCAPED =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff]/g;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** Greatest width of a line, in characters. */
export const MAX_WIDTH = 110;

const toUnicodeEscape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Formats words in double quotes, with escapes of all invisible characters. */
export const formatDoubleQuoted = (words: string) => JSON.stringify(words).replace(ESCAPED, toUnicodeEscape);

/** Returns whether all characters of a text are visible, or single spaces between words. */
const isVisible = (words: string) => words.search(ESCAPED) === -1 && !UNPRINTABLE.test(words);

/** Returns whether words can be written without quotation marks. */
export const isPlain = (words: string, inFlow: boolean) =>
  isVisible(words) &&
  (inFlow ? PLAIN_IN_FLOW : PLAIN).test(words) &&
  !words.endsWith(" ") &&
  !OTHER_TYPE.test(words);

/** Formats words as YAML in the style of the source, else in double quotes. Escapes invisible characters. */
export function formatInStyle(words: string, source: string, inFlow = false): string {
  if (/^\p{L}/u.test(source) && isPlain(words, inFlow)) return words;
  if (isVisible(words) && source.startsWith("'")) return `'${words.replaceAll("'", "''")}'`;
  return formatDoubleQuoted(words);
}

/** Returns whether a folded text has exactly these words. */
const canFold = (words: string) => isVisible(words) && /^\S(?:(?! {2}).)*\S$/u.test(words);

/** The place at which a scalar is written. */
export interface ScalarPlace {
  /** Column of its first character, from 0. */
  column: number;
  /** Indentation of the lines of a folded text. */
  indent: number;
  inFlow: boolean;
  eol: string;
  /** Whether it has words of an article, or a date: they are always in double quotes. */
  isExact: boolean;
}

/** Formats a text as YAML: plain, in double quotes, or folded if it is too long for its line. */
export function formatText(words: string, { column, indent, inFlow, eol, isExact }: ScalarPlace): string {
  const isShort = column + words.length <= MAX_WIDTH;
  if (!isExact && isShort && isPlain(words, inFlow)) return words;
  if (isExact || inFlow || column + words.length + 2 <= MAX_WIDTH || !canFold(words))
    return formatDoubleQuoted(words);
  const lines = wrapAtSpaces(words, MAX_WIDTH - indent, (line) => line.length);
  return [">-", ...lines.map((line) => " ".repeat(indent) + line)].join(eol);
}
