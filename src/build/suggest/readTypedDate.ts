import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { parseEdtf, withKnownPrecision } from "../../core/dates/parseEdtf.ts";
import type { DateReading } from "../../core/editing/protocol.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import { readDateRange, type WordRange } from "./readDateRange.ts";
import type { DateContext } from "./readRelativePoint.ts";

/** Context of words that an editor typed, or that an article has. */
export interface TypedDateContext extends DateContext {
  /** Language of the words; English if not given. */
  language?: string | undefined;
}

/** Reads a range as parsed EDTF, or returns the reason why it is none. */
function parseWordRange({ edtf, known, isRelative, isSeveral }: WordRange): DateReading {
  try {
    const parsed = known ? withKnownPrecision(parseEdtf(edtf), known) : parseEdtf(edtf);
    const range = isSeveral && parsed.form === "within" ? { ...parsed, several: true as const } : parsed;
    return {
      edtf,
      ...(known && { known }),
      ...(range.several && { several: true }),
      words: formatEventDate(range),
      min: range.min?.time ?? null,
      max: range.max?.time ?? null,
      basis: isRelative ? "worked-out" : "printed",
    };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** Signs of EDTF, without those of other notations. */
const LOOKS_LIKE_EDTF = /^[\d[\]{}.~?%/:TXZ+-]*\d{4}[\d[\]{}.~?%/:TXZ+-]*$/;

/** Reads words or EDTF as a date; undefined if they are none. Words that fit two dates are a problem. */
export function readDateWords(text: string, context: TypedDateContext): DateReading | undefined {
  const words = text.trim().replace(/\s+/g, " ");
  const asEdtf = parseWordRange({ edtf: words });
  if ("edtf" in asEdtf) return asEdtf;
  const isReadable = isEnglish(context.language) || !/\p{L}/u.test(words);
  const range = isReadable ? readDateRange(words, context) : undefined;
  if (range) return "edtf" in range ? parseWordRange(range) : range;
  return LOOKS_LIKE_EDTF.test(words) ? asEdtf : undefined;
}

/** Returns whether a language tag is English. A text without one is. */
export const isEnglish = (language = "en"): boolean => /^en\b/i.test(language);

/**
 * Reads a date that an editor typed: EDTF, or English words such as “by 10 Dec 2021” and “on Friday”. The
 * words are English in an article of any language, because the editor is. Nothing more exact than the words
 * is in the result. Relative words refer to the date of the article, `YYYY-MM-DD`, and give the basis “worked
 * out”. A text that may mean two dates is a problem.
 */
export function readTypedDate(text: string, context: TypedDateContext): DateReading {
  const unread = isEnglish(context.language) ? messages.unread : messages.onlyEnglish;
  return readDateWords(text, { ...context, language: undefined }) ?? { problem: unread(text.trim()) };
}
