/** Primary languages and scripts that are written from right to left. */
const RIGHT_TO_LEFT_TAG =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Adlm|Arab|Hebr|Nkoo|Syrc|Thaa)(?:-|$)/i;
const LATIN_TAG = /-Latn(?:-|$)/i;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Returns the direction of texts in a language (BCP 47) for `dir`; "auto" if the language is unknown. */
export function directionOf(language: string | undefined): "ltr" | "rtl" | "auto" {
  if (language === undefined) return "auto";
  return RIGHT_TO_LEFT_TAG.test(language) && !LATIN_TAG.test(language) ? "rtl" : "ltr";
}

/** Returns the attributes of an element with words of an article. */
export function languageOf(article: { language?: string | undefined } | undefined) {
  return { lang: article?.language, dir: directionOf(article?.language) };
}

/**
 * Puts a text with right-to-left letters between U+2068 and U+2069 (UAX #9), so that its punctuation is on
 * its own side and it moves no words around it. Returns other texts as they are.
 */
export const isolateDirection = (text: string): string =>
  RIGHT_TO_LEFT_LETTER.test(text) ? `\u2068${text}\u2069` : text;
