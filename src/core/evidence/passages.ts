import { type Article, dateLineOf, isGap, type TextSpan } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { disagreementsOf } from "../model/disagreement.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { type Claim, claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { segmentText, type TextSegment } from "../text/segments.ts";
import { findEventForSide } from "./eventForSide.ts";

/** Part of an article: the paragraphs of some quotes, or only the quotes until the text is loaded. */
export interface Passage {
  /** Id of the article. */
  article: string;
  /** Headline and paragraphs with quotes, in order. */
  blocks: TextSpan[];
  /** Neighbouring paragraphs without quotes. */
  before: TextSpan[];
  after: TextSpan[];
  /** At least one, in the order in which they were given. */
  quotes: Excerpt[];
}

/** Words that decide a difference between articles. */
export interface DecisiveWords extends TextSpan {
  /** Id of the article. */
  article: string;
}

const overlaps = (a: TextSpan, b: TextSpan) => a.start < b.end && a.end > b.start;

function articleDifferencesOf(corpus: Corpus, event: TimelineEvent) {
  return disagreementsOf(event.id, corpus.disagreements).filter(({ kind }) => kind === "articles");
}

/**
 * Returns the quotes that present an event, each once: both sides of every difference between articles, so
 * that they are next to each other, then the quotes of its claims.
 */
export function sourceQuotesOf(corpus: Corpus, event: TimelineEvent): Excerpt[] {
  const { excerpt } = indexCorpus(corpus);
  const [lead] = event.claims;
  const isLead = (side: Excerpt) =>
    lead?.excerpts.some((id) => {
      const other = excerpt(id);
      return other?.article === side.article && overlaps(other, side);
    });
  const sides = articleDifferencesOf(corpus, event).flatMap((difference) => {
    const quotes = difference.sides.flatMap((side) => excerpt(side.excerpt) ?? []);
    return [...quotes.filter(isLead), ...quotes.filter((side) => !isLead(side))];
  });
  return [...new Set([...sides, ...claimExcerptsOf(event).flatMap((id) => excerpt(id) ?? [])])];
}

/** Returns the words on which articles differ about an event. */
export function decisiveWordsOf(corpus: Corpus, event: TimelineEvent): DecisiveWords[] {
  const { excerpt } = indexCorpus(corpus);
  return articleDifferencesOf(corpus, event).flatMap(({ sides }) =>
    sides.flatMap((side): DecisiveWords[] => {
      const quote = excerpt(side.excerpt);
      if (!quote) return [];
      const start = quote.start + quote.exact.indexOf(side.words);
      return [{ article: quote.article, start, end: start + side.words.length }];
    }),
  );
}

/** Returns the parts of an article in which quotes are: date line, headline and paragraphs. */
export function blocksOf(article: Article): TextSpan[] {
  return [dateLineOf(article), article.headline, ...article.paragraphs];
}

/** Date line, headline or paragraph of an article, cut at the ends of marked words. */
export interface ArticleBlock<T extends TextSpan> {
  span: TextSpan;
  segments: TextSegment<T>[];
}

/** Cuts the blocks of an article at the ends of marked words. */
export const segmentArticle = <T extends TextSpan>(
  article: Article,
  marked: readonly T[],
): ArticleBlock<T>[] =>
  blocksOf(article).map((span) => ({
    span,
    segments: segmentText(
      span,
      marked.filter((one) => overlaps(one, span)),
    ),
  }));

/**
 * Groups quotes into passages, in the order of their first quotes. Quotes of one paragraph, or of overlapping
 * words, form one passage. `loaded` returns the article if its text is loaded.
 */
export function buildPassages(
  quotes: readonly Excerpt[],
  loaded: (article: string) => Article | undefined,
): Passage[] {
  let passages: Passage[] = [];
  for (const quote of quotes) {
    const article = loaded(quote.article);
    const blocks = article ? blocksOf(article).filter((block) => overlaps(block, quote)) : [quote];
    const isSame = (other: Passage) =>
      other.article === quote.article && other.blocks.some((one) => blocks.some((two) => overlaps(one, two)));
    const same = passages.filter(isSame);
    const parts = [...same.flatMap((one) => one.blocks), ...blocks].sort((a, b) => a.start - b.start);
    const merged: Passage = {
      article: quote.article,
      blocks: mergeSpans(parts),
      before: [],
      after: [],
      quotes: [...same.flatMap((one) => one.quotes), quote],
    };
    const [first] = same;
    passages = first
      ? passages.flatMap((one) => (one === first ? merged : same.includes(one) ? [] : one))
      : [...passages, merged];
  }
  return passages;
}

/** Joins sorted spans that overlap. */
function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * Adds up to `count` neighbouring paragraphs to passages, to the first passage first: all below passages
 * before any above them. Adds fewer if the articles have no more.
 */
export function addContext(
  passages: readonly Passage[],
  loaded: (article: string) => Article | undefined,
  count: number,
): Passage[] {
  const wider = passages.map((one) => ({ ...one, before: [...one.before], after: [...one.after] }));
  const isShown = (article: string, block: TextSpan) =>
    wider.some(
      (one) =>
        one.article === article &&
        [...one.before, ...one.blocks, ...one.after].some((shown) => overlaps(shown, block)),
    );
  const add = (side: "before" | "after") => (passage: Passage) => {
    const article = loaded(passage.article);
    if (!article) return false;
    const blocks = [article.headline, ...article.paragraphs].filter(
      ({ start, end }) => !isGap(article.text.slice(start, end)),
    );
    const shown = [...passage.before, ...passage.blocks, ...passage.after];
    const [first, last] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0];
    const found =
      side === "after"
        ? blocks.find(({ start }) => start >= last)
        : blocks.findLast(({ end }) => end <= first);
    if (!found || isShown(passage.article, found)) return false;
    if (side === "after") passage.after.push(found);
    else passage.before.unshift(found);
    return true;
  };
  for (let added = 0; added < count; added++)
    if (!wider.some(add("after")) && !wider.some(add("before"))) break;
  return wider;
}

/**
 * Returns the claims that rest on a passage: those of the event, or, for the other side of a difference,
 * those of the event that it is about. Claims of one type and speaker count once.
 */
export function claimsOfPassage(corpus: Corpus, event: TimelineEvent, { quotes }: Passage): Claim[] {
  const { event: eventOf, excerpt } = indexCorpus(corpus);
  const restsHere = (id: string) => {
    const other = excerpt(id);
    return quotes.some((quote) => other?.article === quote.article && overlaps(other, quote));
  };
  const claimsHere = (one: TimelineEvent) => one.claims.filter(({ excerpts }) => excerpts.some(restsHere));
  const claims = claimsHere(event);
  if (claims.length === 0) {
    const concerned = articleDifferencesOf(corpus, event).flatMap(({ events }) =>
      events.flatMap((id) => eventOf(id) ?? []),
    );
    const other = eventOf(quotes[0] ? (findEventForSide(quotes[0], concerned, excerpt) ?? "") : "");
    if (other) claims.push(...claimsHere(other));
  }
  const key = ({ standing, speaker, reportedBy }: Claim) => [standing, speaker, reportedBy].join("\n");
  return [...new Map(claims.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** Returns the text of a span of an article that is not loaded, from quotes that cover it without a gap. */
export function textFromQuotes({ start, end }: TextSpan, quotes: readonly Excerpt[]): string {
  let text = "";
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    if (overlaps(quote, { start, end }))
      text += quote.exact.slice(Math.max(0, start + text.length - quote.start));
  }
  return text;
}
