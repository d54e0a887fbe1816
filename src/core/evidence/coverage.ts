import { bisectRight } from "d3";
import type { Article, TextSpan } from "../model/article.ts";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import { groupBy } from "../model/groupBy.ts";
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
  groupBy(excerpts, ({ article }) => article),
);

const backgroundByExcerpt = cachePerObject(({ background }: CoverageSources) =>
  groupBy(background, ({ excerpt }) => excerpt),
);
const eventOrder = cachePerObject(
  ({ events }: CoverageSources) => new Map(events.map(({ id }, i) => [id, i])),
);

/** The uses of a sentence that nothing quotes. */
const NO_USES: SentenceUses = { excerpts: [], events: new Set() };

/** Finds for each excerpt the numbers of the sentences with which it shares words. */
function* findSharing<T extends TextSpan>(excerpts: readonly T[], sentences: readonly TextSpan[]) {
  const starts = sentences.map(({ start }) => start);
  for (const excerpt of excerpts) {
    const { start, end } = excerpt;
    for (let i = Math.max(0, bisectRight(starts, start) - 1); (starts[i] ?? end) < end; i++)
      if ((sentences[i]?.end ?? start) > start) yield { excerpt, i };
  }
}

/** Finds the uses of an article's sentences, in order, in time proportional to its number of excerpts. */
export function findSentenceUses(
  corpus: CoverageSources,
  article: string,
  sentences: readonly TextSpan[],
): SentenceUses[] {
  const found: ({ excerpts: string[]; events: Set<string> } | undefined)[] = [];
  const uses = excerptUsesOf(corpus);
  for (const { excerpt, i } of findSharing(excerptsByArticle(corpus).get(article) ?? [], sentences)) {
    found[i] ??= { excerpts: [], events: new Set() };
    found[i]?.excerpts.push(excerpt.id);
    for (const { event, as } of uses.get(excerpt.id) ?? []) if (as !== "tie") found[i]?.events.add(event.id);
  }
  return sentences.map((_, i) => found[i] ?? NO_USES);
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
    const rest = findLetters(text, from, Math.min(to, sentence.end));
    missing += rest.count;
    if (rest.count > 0) unquoted.push({ start: rest.start, end: rest.end });
  };
  for (const { start, end } of quotes.length > 1 ? quotes.toSorted((a, b) => a.start - b.start) : quotes) {
    addRest(start);
    from = Math.max(from, end);
  }
  addRest(sentence.end);
  if (unquoted.length === 0) return { unquoted, part: 1 };
  if (quotes.length === 0) return { unquoted, part: 0 };
  return { unquoted, part: 1 - missing / findLetters(text, sentence.start, sentence.end).count };
}

/** Finds the span of the letters and digits in a part of a text, and counts their UTF-16 code units. */
function findLetters(text: string, from: number, to: number): TextSpan & { count: number } {
  const found = { start: to, end: from, count: 0 };
  for (let at = from; at < to; at++) {
    const length = letterLengthAt(text, at);
    if (length === 0) continue;
    if (found.count === 0) found.start = at;
    found.count += length;
    at += length - 1;
    found.end = at + 1;
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;
const [IS_LETTER, IS_OTHER] = [1, 2];
/** Kinds of UTF-16 code units that are known. A test of the pattern takes ten times as long. */
const KNOWN_LETTERS = new Uint8Array(0x1_0000);

/** Returns the length of the letter or digit at an offset, in UTF-16 code units; 0 for other characters. */
function letterLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KNOWN_LETTERS[code];
  if (known === IS_LETTER) return 1;
  if (known === IS_OTHER) return 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isLetter = LETTER.test(character);
  const isWhole = code < 0xd800 || code > 0xdfff;
  if (isWhole) KNOWN_LETTERS[code] = isLetter ? IS_LETTER : IS_OTHER;
  return isLetter ? character.length : 0;
}

const excerptById = cachePerObject(
  ({ excerpts }: CoverageSources) => new Map(excerpts.map((one) => [one.id, one])),
);

/** Builds the coverage of an article: its sentences, headline first, each with what covers any word of it. */
export function buildCoverage(corpus: CoverageSources, article: Article): CoveredSentence[] {
  const uses = excerptUsesOf(corpus);
  const order = eventOrder(corpus);
  const backgroundOf = backgroundByExcerpt(corpus);
  const excerptOf = excerptById(corpus);
  return buildSentenceIndex(corpus, article).map(({ start, end, excerpts }) => {
    const claimed = excerpts.flatMap((id) => uses.get(id) ?? []).filter(({ as }) => as === "claim");
    const ids = [...new Set(claimed.map(({ event }) => event.id))];
    const events = ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const background = excerpts.flatMap((id) => backgroundOf.get(id) ?? []);
    const reasons = [...new Set(background.map(({ reason }) => reason))];
    const used = new Set([...claimed, ...background].map(({ excerpt }) => excerpt));
    const quotes = [...used].flatMap((id) => excerptOf.get(id) ?? []);
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

/** The ids of the excerpts that claims and background entries quote. */
const coveringExcerpts = cachePerObject(
  ({ events, background }: CoverageSources) =>
    new Set([
      ...events.flatMap(({ claims }) => claims.flatMap(({ excerpts }) => excerpts)),
      ...background.map(({ excerpt }) => excerpt),
    ]),
);

/** The coverage of an article in numbers. */
interface CoverageNumbers {
  /** Sentences that are covered. */
  covered: number;
  /** Unquoted parts of sentences of which others are quoted. */
  rests: number;
}

/** The last numbers of an article, with the quotes that they are of. */
const knownNumbers = cachePerObject((_article: Article) => ({
  spans: "",
  numbers: { covered: 0, rests: 0 } as CoverageNumbers,
}));

/** Returns the quotes that cover sentences of an article. */
function findCovering(corpus: CoverageSources, article: Article): TextSpan[] {
  const covering = coveringExcerpts(corpus);
  return (excerptsByArticle(corpus).get(article.id) ?? []).filter(({ id }) => covering.has(id));
}

/** Counts the covered sentences of an article, without their uses, which a check does not need. */
export function countCovered(corpus: CoverageSources, article: Article): CoverageNumbers {
  const quotes = findCovering(corpus, article);
  const known = knownNumbers(article);
  const spans = quotes.map(({ start, end }) => `${start}-${end}`).join();
  if (known.spans !== spans) {
    known.spans = spans;
    known.numbers = { covered: 0, rests: 0 };
    for (const { unquoted, part } of findQuotedSentences(quotes, article)) {
      if (part >= MIN_QUOTED) known.numbers.covered++;
      known.numbers.rests += unquoted.length;
    }
  }
  return known.numbers;
}

/** Finds the unquoted words of all sentences of an article of which others are quoted, in order. */
export function findRests(corpus: CoverageSources, article: Article): TextSpan[] {
  const found = [...findQuotedSentences(findCovering(corpus, article), article)];
  return found.flatMap(({ unquoted }) => unquoted).sort((a, b) => a.start - b.start);
}

/** Finds the sentences of an article that these quotes do not cover, headline first. */
export function findUnread(quotes: readonly TextSpan[], article: Article): TextSpan[] {
  const covered = new Set<number>();
  for (const { i, part } of findQuotedSentences(quotes, article)) if (part >= MIN_QUOTED) covered.add(i);
  return splitSentences(article).filter((_, i) => !covered.has(i));
}

/** Finds the unquoted words of each sentence of which others are quoted, with its number. */
function* findQuotedSentences(excerpts: readonly TextSpan[], article: Article) {
  const sentences = splitSentences(article);
  const quotes = new Map<number, TextSpan[]>();
  for (const { excerpt, i } of findSharing(excerpts, sentences)) {
    const others = quotes.get(i);
    if (others) others.push(excerpt);
    else quotes.set(i, [excerpt]);
  }
  for (const [i, own] of quotes)
    yield { i, ...findUnquoted(article.text, sentences[i] ?? article.headline, own) };
}
