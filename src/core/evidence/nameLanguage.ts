import type { Corpus } from "../model/corpus.ts";

/** Scripts, each with the primary languages that are written in it. */
const LANGUAGES_BY_SCRIPT = [
  [/\p{sc=Arabic}/u, /^(?:ar|ckb|fa|ps|sd|ug|ur)(?:-|$)/i],
  [/\p{sc=Hebrew}/u, /^(?:he|yi)(?:-|$)/i],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, /^ja(?:-|$)/i],
  [/\p{sc=Han}/u, /^(?:ja|yue|zh)(?:-|$)/i],
  [/\p{sc=Devanagari}/u, /^(?:hi|mr|ne)(?:-|$)/i],
  [/\p{sc=Thai}/u, /^th(?:-|$)/i],
] as const;

const LATIN_NAME = /^[\0-\u024f\u2010-\u2027]*$/;

/**
 * Finds the language of a name in a script that these languages have: that of the case, else of the first
 * article with the script. Chinese and Japanese names of a case with both can get the other language.
 */
export function findNameLanguage(
  { language, articles }: Pick<Corpus, "language" | "articles">,
  name: string,
): string | undefined {
  // One test for the usual names; the pages of 10,000 events ask for 40,000.
  if (LATIN_NAME.test(name)) return undefined;
  const [, fitting] = LANGUAGES_BY_SCRIPT.find(([script]) => script.test(name)) ?? [];
  if (!fitting || fitting.test(language)) return fitting && language;
  return articles.find(({ language: tag = "" }) => fitting.test(tag))?.language;
}
