import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { DateReading } from "../../core/editing/protocol.ts";
import { typedDateMessages as messages } from "../../core/messages/typedDates.ts";
import { parseEdtf, withKnownPrecision } from "../compile/parseEdtf.ts";
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

/**
 * Reads a date that an editor typed: EDTF, or English words such as “by 10 Dec 2021” and “on Friday”. Nothing
 * more exact than the words is in the result. Relative words refer to the date of the article, `YYYY-MM-DD`,
 * and give the basis “worked out”. A text that may mean two dates is a problem.
 */
export function readTypedDate(text: string, context: TypedDateContext): DateReading {
  const words = text.trim().replace(/\s+/g, " ");
  const asEdtf = parseWordRange({ edtf: words });
  if ("edtf" in asEdtf) return asEdtf;
  const isEnglish = /^en\b/i.test(context.language ?? "en");
  const range = isEnglish || !/\p{L}/u.test(words) ? readDateRange(words, context) : undefined;
  if (range && "edtf" in range) return parseWordRange(range);
  if (range) return range;
  if (LOOKS_LIKE_EDTF.test(words)) return asEdtf;
  return { problem: isEnglish ? messages.unread(words) : messages.onlyEnglish(words) };
}
