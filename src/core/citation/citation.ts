import { articleDay } from "../dates/articleDay.ts";
import { datingInWords } from "../dates/formatEventDate.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { lookup } from "../model/lookup.ts";
import { STANDINGS } from "../model/standing.ts";
import { type Claim, excerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { quoted } from "../text/quotationMarks.ts";

/** What is cited: a whole event, one of its claims, or one excerpt. */
export type Cited =
  | { event: TimelineEvent }
  | { event: TimelineEvent; claim: Claim }
  | { event: TimelineEvent; excerpt: Excerpt };

/** The quotes that a citation carries, article by article, in the order of the text. */
export function quotesOf(corpus: Corpus, cited: Cited): { article: ArticleRecord; quotes: Excerpt[] }[] {
  const { excerpt } = lookup(corpus);
  const ids =
    "excerpt" in cited
      ? [cited.excerpt.id]
      : "claim" in cited
        ? cited.claim.excerpts
        : excerptsOf(cited.event);
  const found = [...new Set(ids)].flatMap((id) => excerpt.get(id) ?? []);
  return corpus.articles.flatMap((record) => {
    const quotes = found.filter((one) => one.article === record.id).sort((a, b) => a.start - b.start);
    return quotes.length > 0 ? [{ article: record, quotes }] : [];
  });
}

/** What the page itself says, whose words it is said in, and how far it goes. */
export function lineOf(corpus: Corpus, cited: Cited): string {
  if ("claim" in cited) {
    const { speaker, standing, text } = cited.claim;
    const who = lookup(corpus).actor.get(speaker)?.name;
    return `${text} [${STANDINGS[standing]}${who ? `; ${who}` : ""}]`;
  }
  return `${cited.event.title} (${datingInWords(cited.event.dating)}).`;
}

/**
 * A citation as plain text: the page's line, each quote with its article's headline, date, file and place, the
 * permanent link, and the edition that was read. Offsets are UTF-16 code units of the file, the end exclusive.
 */
export function citationText(corpus: Corpus, cited: Cited, link: string): string {
  const sources = quotesOf(corpus, cited).flatMap(({ article, quotes }) =>
    quotes.map(
      ({ exact, start, end }) =>
        `${quoted(exact)} — ${quoted(article.headline)}, article dated ${articleDay(article)} (${article.file}, characters ${start}–${end}).`,
    ),
  );
  return [
    lineOf(corpus, cited),
    ...sources,
    `On the Record: ${corpus.title}. ${link}`,
    `Edition sha256:${corpus.edition}`,
  ].join("\n");
}
