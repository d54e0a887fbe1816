import { describeArticleDate } from "../dates/formatDay.ts";
import { formatEventDate } from "../dates/formatEventDate.ts";
import { describeAttribution } from "../evidence/statements.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import { BASIS_LABELS } from "../messages/labels.ts";
import type { ArticleRecord, Corpus } from "../model/corpus.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { indexCorpus } from "../model/indexCorpus.ts";
import { allExcerptsOf, type Claim, type TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";

/** The subject of a citation: a whole event, one of its claims, or one of its excerpts. */
export type CitationSubject =
  | { event: TimelineEvent }
  | { event: TimelineEvent; claim: Claim }
  | { event: TimelineEvent; excerpt: Excerpt };

/** Finds the quotes of a citation, by article and in the order of the text. */
export function findQuotes(
  corpus: Corpus,
  cited: CitationSubject,
): { article: ArticleRecord; quotes: Excerpt[] }[] {
  const { excerpt } = indexCorpus(corpus);
  const ids =
    "excerpt" in cited
      ? [cited.excerpt.id]
      : "claim" in cited
        ? cited.claim.excerpts
        : allExcerptsOf(cited.event);
  const found = [...new Set(ids)].flatMap((id) => excerpt(id) ?? []);
  return corpus.articles.flatMap((record) => {
    const quotes = found.filter((one) => one.article === record.id).sort((a, b) => a.start - b.start);
    return quotes.length > 0 ? [{ article: record, quotes }] : [];
  });
}

/** Formats the subject in the page's words: a claim with its type and speaker, or an event with its date. */
export function formatSubject(corpus: Corpus, cited: CitationSubject): string {
  if ("claim" in cited) {
    return messages.citedStatement(cited.claim.text, describeAttribution(corpus, cited.claim));
  }
  const { title, date } = cited.event;
  return messages.citedEvent(title, formatEventDate(date), BASIS_LABELS[date.basis].toLowerCase());
}

/**
 * Formats a citation as plain text: the subject, each quote with its article and offsets (UTF-16 code units
 * of the file, end exclusive), the permanent link, and the edition.
 */
export function formatCitation(corpus: Corpus, cited: CitationSubject, link: string): string {
  const sources = findQuotes(corpus, cited).flatMap(({ article, quotes }) =>
    quotes.map(({ exact, start, end }) => {
      const { author, headline, publisher } = article;
      const date = messages.citedArticle(describeArticleDate(article));
      const source = [author, quote(headline), publisher, date]
        .filter((part) => part !== undefined)
        .join(", ");
      return messages.quote(quote(exact), messages.place(source, article.file, start, end));
    }),
  );
  return [
    formatSubject(corpus, cited),
    ...sources,
    `${messages.container(corpus.title, corpus.name)}. ${link}`,
    messages.edition(`sha256:${corpus.edition}`),
  ].join("\n");
}
