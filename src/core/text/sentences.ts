import { type Article, GAP, isGap, splitAtGaps, type TextSpan } from "../model/article.ts";
import { cachePerObject } from "../model/cache.ts";
import { type DotRules, dotRulesOf } from "./abbreviations.ts";

/**
 * Splits an article into trimmed sentences, headline first. Uses the Unicode sentence boundaries of
 * `Intl.Segmenter` (UAX #29) within each paragraph, except those after abbreviations and initials, and inside
 * web addresses. ECMA-402 has no option for that. Leaves out gaps.
 */
export const splitSentences: (article: Article) => readonly TextSpan[] = cachePerObject(
  (article: Article) => {
    const [language = "en"] = /^[a-z]{2,3}/i.exec(article.language ?? "") ?? [];
    const sentences = [article.headline];
    const hasGaps = article.text.includes(GAP);
    const split = (paragraph: TextSpan) => splitAtGaps(article.text, paragraph);
    for (const part of hasGaps ? article.paragraphs.flatMap(split) : article.paragraphs) {
      const text = article.text.slice(part.start, part.end);
      if (hasGaps && isGap(text)) continue;
      for (const { start, end } of splitParagraph(text, language.toLowerCase()))
        sentences.push({ start: part.start + start, end: part.start + end });
    }
    return sentences;
  },
);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Length of the part of a paragraph that is segmented at once, and of its end that is segmented again. */
const WINDOW = 4000;
const OVERLAP = 400;

/**
 * Segments a text in parts, each from a boundary on. V8 takes a time for each segment that grows with the
 * text: a paragraph of 8,000 sentences took 36 s.
 */
export function* segmentSentences(text: string, language: string, window = WINDOW) {
  const segmenter = segmenterOf(language);
  let from = 0;
  let length = window;
  while (from < text.length) {
    const isLast = from + length >= text.length;
    let next = from;
    for (const { segment, index } of segmenter.segment(text.slice(from, from + length))) {
      // A boundary near the end of the part can depend on the text behind it.
      if (!isLast && index + segment.length > length - OVERLAP) break;
      yield { segment, index: from + index };
      next = from + index + segment.length;
    }
    length = next > from ? window : 2 * length;
    from = isLast ? text.length : next;
  }
}

/** A closing mark after a space, as in French. UAX #29 puts it into the next sentence. */
const CLOSING_MARK = /^»(?:\s+|$)/;

/**
 * A text without the end of a sentence inside it, for which the segmenter is not needed. Greek has sentences
 * that end with a semicolon.
 */
const ONE_SENTENCE =
  /^[^\p{Sentence_Terminal}.\u2024\ufe52\uff0e\r\n\u0085\u2028\u2029]*[\p{Sentence_Terminal}.]?["'”’)\]]*$/u;

/** Length of a text for which the expression has room on the stack, in UTF-16 code units. */
const MAX_TESTED = 100_000;

/** Splits a paragraph into trimmed sentences. */
function splitParagraph(text: string, language: string): TextSpan[] {
  if (language !== "el" && text.length <= MAX_TESTED && ONE_SENTENCE.test(text))
    return [{ start: 0, end: text.trimEnd().length }];
  const rules = dotRulesOf(language);
  const addresses = findAddresses(text);
  const sentences: TextSpan[] = [];
  let isOpen = false;
  let passed = 0;
  for (const { segment, index } of segmentSentences(text, language)) {
    const end = index + segment.trimEnd().length;
    const last = sentences.at(-1);
    const [mark = ""] = (last && CLOSING_MARK.exec(segment)) ?? [];
    const rest = segment.slice(mark.length);
    if (last && (isOpen || (mark !== "" && !/^[^\p{L}]*\p{Lu}/u.test(rest)))) last.end = end;
    else {
      if (last && mark !== "") last.end = index + 1;
      sentences.push({ start: index + mark.length, end });
    }
    const next = index + segment.length;
    while ((addresses[passed]?.end ?? end) < end - 1) passed++;
    const near = addresses.slice(passed, passed + 2);
    isOpen =
      near.some((address) => address.start < next && next < address.end) ||
      (!near.some((address) => address.end === end - 1) &&
        continuesAfterDot(text.slice(sentences.at(-1)?.start, end), text.slice(next, next + 1), rules));
  }
  return sentences;
}

const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]+@(?=[\w-]+\.)|\b[\w-]+(?:\.[\w-]+)+\/)[!-~]+/gi;

/** Finds web and mail addresses, without punctuation at their ends. */
function findAddresses(text: string): TextSpan[] {
  if (!/[/@]|www\./i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: index,
    end: index + address.replace(/[.,:;!?'")\]}>]+$/, "").length,
  }));
}

/** Length of the text in which the last word is looked for, in UTF-16 code units. */
const MAX_WORD_LENGTH = 24;
/** The word before the last dot of a text; it may have dots inside. */
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*)\.$/u;
/** Initials and letters, each with a dot: “J”, “U.S”, “z.B”. Other scripts have no such abbreviations. */
const INITIALS = /^[\p{Lu}\p{Ll}]\p{M}*(?:\.[\p{Lu}\p{Ll}]\p{M}*)*$/u;

/** Returns whether a sentence continues after a text with a dot at its end. */
function continuesAfterDot(sentence: string, after: string, rules: DotRules): boolean {
  const before = sentence.replace(/[)\]]+$/, "");
  if (!before.endsWith(".")) return false;
  // The number of a list: “1. The council met.”
  if (before.length < 8 && /^[\p{Ps}\p{Pi}]*\p{Nd}{1,3}\.$/u.test(before)) return true;
  const tail = before.slice(-MAX_WORD_LENGTH);
  if (rules.hasOrdinals && /(?<![\p{L}\p{N}.,:])\p{Nd}{1,2}\.$/u.test(tail)) return true;
  const [, word = ""] = LAST_WORD.exec(tail) ?? [];
  const known = word.toLowerCase();
  if (INITIALS.test(word) || rules.always.has(known)) return true;
  return rules.beforeNumber.has(known) && /^\p{Nd}/u.test(after);
}
