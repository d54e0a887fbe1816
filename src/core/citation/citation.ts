import { formatArticleDay } from "../dates/formatDay.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { corpusLookup } from "../model/lookup.ts";
import { STANDING_LABELS } from "../model/standing.ts";
import { allExcerptsOf, type Claim, type TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quotationMarks.ts";

/** What is cited: a whole event, one of its claims, or one excerpt. */
export type CitationSubject =
  | { event: TimelineEvent }
  | { event: TimelineEvent; claim: Claim }
  | { event: TimelineEvent; excerpt: Excerpt };

/** The quotes that a citation carries, article by article, in the order of the text. */
export function quotesOf(
  corpus: Corpus,
  cited: CitationSubject,
): { article: ArticleRecord; quotes: Excerpt[] }[] {
  const { excerpt } = corpusLookup(corpus);
  const ids =
    "excerpt" in cited
      ? [cited.excerpt.id]
      : "claim" in cited
        ? cited.claim.excerpts
        : allExcerptsOf(cited.event);
  const found = [...new Set(ids)].flatMap((id) => excerpt.get(id) ?? []);
  return corpus.articles.flatMap((record) => {
    const quotes = found.filter((one) => one.article === record.id).sort((a, b) => a.start - b.start);
    return quotes.length > 0 ? [{ article: record, quotes }] : [];
  });
}

/** What the page itself says, whose words it is said in, and how far it goes. */
export function formatQuoteLocation(corpus: Corpus, cited: CitationSubject): string {
  if ("claim" in cited) {
    const { speaker, standing, text } = cited.claim;
    const who = corpusLookup(corpus).actor.get(speaker)?.name;
    return `${text} [${STANDING_LABELS[standing]}${who ? `; ${who}` : ""}]`;
  }
  return `${cited.event.title} (${formatEventDate(cited.event.date)}).`;
}

/**
 * A citation as plain text: the page's line, each quote with its article's headline, date, file and place, the
 * permanent link, and the edition that was read. Offsets are UTF-16 code units of the file, the end exclusive.
 */
export function formatCitation(corpus: Corpus, cited: CitationSubject, link: string): string {
  const sources = quotesOf(corpus, cited).flatMap(({ article, quotes }) =>
    quotes.map(
      ({ exact, start, end }) =>
        `${quote(exact)} — ${quote(article.headline)}, article dated ${formatArticleDay(article)} (${article.file}, characters ${start}–${end}).`,
    ),
  );
  return [
    formatQuoteLocation(corpus, cited),
    ...sources,
    `On the Record: ${corpus.title}. ${link}`,
    `Edition sha256:${corpus.edition}`,
  ].join("\n");
}
