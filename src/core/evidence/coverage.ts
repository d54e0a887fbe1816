import { bisectRight, group } from "d3";
import type { Article, TextSpan } from "../model/article.ts";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { splitSentences } from "../text/sentences.ts";
import { excerptUsesOf } from "./excerptUsage.ts";

/** The parts of a corpus that use its articles. */
export type CoverageSources = Pick<Corpus, "events" | "links" | "disagreements" | "excerpts" | "background">;

/** The parts of a corpus that use words of a sentence. */
export interface SentenceUses {
  /** Ids of the excerpts that share words with the sentence. */
  excerpts: readonly string[];
  /** Ids of the events that use one of these excerpts for a claim or their date. */
  events: ReadonlySet<string>;
}

/** A sentence of an article with the parts of a corpus that use its words. Offsets in UTF-16 code units. */
export interface IndexedSentence extends TextSpan, SentenceUses {
  /** Id of the article. */
  article: string;
  text: string;
}

const excerptsByArticle = cachePerObject(({ excerpts }: CoverageSources) =>
  group(excerpts, ({ article }) => article),
);

const backgroundByExcerpt = cachePerObject(({ background }: CoverageSources) =>
  group(background, ({ excerpt }) => excerpt),
);
const eventOrder = cachePerObject(
  ({ events }: CoverageSources) => new Map(events.map(({ id }, i) => [id, i])),
);

/** Finds the uses of an article's sentences, in order, in time proportional to its number of excerpts. */
export function findSentenceUses(
  corpus: CoverageSources,
  article: string,
  sentences: readonly TextSpan[],
): SentenceUses[] {
  const found = sentences.map(() => ({ excerpts: [] as string[], events: new Set<string>() }));
  const starts = sentences.map(({ start }) => start);
  const uses = excerptUsesOf(corpus);
  for (const { id, start, end } of excerptsByArticle(corpus).get(article) ?? []) {
    for (let i = Math.max(0, bisectRight(starts, start) - 1); (starts[i] ?? end) < end; i++) {
      if ((sentences[i]?.end ?? start) <= start) continue;
      found[i]?.excerpts.push(id);
      for (const { event, as } of uses.get(id) ?? []) if (as !== "tie") found[i]?.events.add(event.id);
    }
  }
  return found;
}

/** Builds the sentences of an article, headline first. */
export function buildSentenceIndex(corpus: CoverageSources, article: Article): IndexedSentence[] {
  const sentences = splitSentences(article);
  return findSentenceUses(corpus, article.id, sentences).map((uses, i) => {
    const { start, end } = sentences[i] ?? article.headline;
    return { article: article.id, start, end, text: article.text.slice(start, end), ...uses };
  });
}

/** A sentence with what covers it. In a strict case, it is a problem if nothing does. */
export interface CoveredSentence extends TextSpan {
  /** Ids of the events with a claim on words of the sentence, in the corpus's order. */
  events: string[];
  /** The reasons for which words of the sentence are background. */
  reasons: string[];
  /** The words that neither a claim nor a background entry quotes, in order. */
  unquoted: TextSpan[];
  /**
   * The result for an editor. A sentence with events is evidence, even if it has a reason too. A sentence of
   * which less than half of the letters is quoted has nothing: a quote of one letter covers no sentence.
   */
  rests: "evidence" | "background" | "nothing";
}

/** Returns the unquoted words of a sentence of which others are used or explained. */
export const unquotedWords = (
  { text }: Article,
  { events, reasons, unquoted }: Pick<CoveredSentence, "events" | "reasons" | "unquoted">,
): string[] =>
  events.length + reasons.length > 0 ? unquoted.map(({ start, end }) => text.slice(start, end)) : [];

/** Smallest part of the letters of a sentence that must be quoted. */
const MIN_QUOTED = 0.5;

/** Finds the words of a sentence outside some quotes, and the quoted part of its letters (0 to 1). */
function findUnquoted(text: string, sentence: TextSpan, quotes: readonly TextSpan[]) {
  const unquoted: TextSpan[] = [];
  let missing = 0;
  let from = sentence.start;
  const addRest = (to: number) => {
    const rest = text.slice(from, Math.min(to, sentence.end));
    const first = rest.search(LETTER);
    if (first === -1) return;
    if (quotes.length > 0) missing += countLetters(rest);
    unquoted.push({ start: from + first, end: from + rest.replace(/[^\p{L}\p{N}]+$/u, "").length });
  };
  for (const { start, end } of quotes.toSorted((a, b) => a.start - b.start)) {
    addRest(start);
    from = Math.max(from, end);
  }
  addRest(sentence.end);
  if (unquoted.length === 0) return { unquoted, part: 1 };
  if (quotes.length === 0) return { unquoted, part: 0 };
  return { unquoted, part: 1 - missing / countLetters(text.slice(sentence.start, sentence.end)) };
}

const LETTER = /[\p{L}\p{N}]/u;
/** Counts the letters and digits of a text, in UTF-16 code units. */
function countLetters(text: string): number {
  let count = 0;
  for (const character of text) {
    const isLetter = character < "\x80" ? /[\dA-Za-z]/.test(character) : LETTER.test(character);
    if (isLetter) count += character.length;
  }
  return count;
}

const excerptById = cachePerObject(
  ({ excerpts }: CoverageSources) => new Map(excerpts.map((one) => [one.id, one])),
);

/** Builds the coverage of an article: its sentences, headline first, each with what covers any word of it. */
export function buildCoverage(corpus: CoverageSources, article: Article): CoveredSentence[] {
  const uses = excerptUsesOf(corpus);
  const order = eventOrder(corpus);
  return buildSentenceIndex(corpus, article).map(({ start, end, excerpts }) => {
    const claimed = excerpts.flatMap((id) => uses.get(id) ?? []).filter(({ as }) => as === "claim");
    const ids = [...new Set(claimed.map(({ event }) => event.id))];
    const events = ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const background = excerpts.flatMap((id) => backgroundByExcerpt(corpus).get(id) ?? []);
    const reasons = [...new Set(background.map(({ reason }) => reason))];
    const used = new Set([...claimed, ...background].map(({ excerpt }) => excerpt));
    const quotes = [...used].flatMap((id) => excerptById(corpus).get(id) ?? []);
    const { unquoted, part } = findUnquoted(article.text, { start, end }, quotes);
    const isCovered = part >= MIN_QUOTED;
    const rests = !isCovered
      ? "nothing"
      : events.length > 0
        ? "evidence"
        : reasons.length > 0
          ? "background"
          : "nothing";
    return { start, end, events, reasons, unquoted, rests };
  });
}
