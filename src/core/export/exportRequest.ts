import { describeArticleDate } from "../dates/formatDay.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { quote } from "../text/quote.ts";

/** Content of an export. */
export interface ExportRequest {
  corpus: Corpus;
  /** Events to export, in time order: all events of the corpus, or the visible ones. */
  events: readonly TimelineEvent[];
  /** Descriptions of the active filters, as on the page; empty for all events. */
  filters: readonly string[];
  /** Original texts of the articles by id: the offsets of excerpts refer to them. */
  texts: ReadonlyMap<string, string>;
  /** URL of the page without a query string; empty if the export does not need it. */
  page: string;
}

/** Describes the exported part of the corpus: the number of its events, and its filters. */
export function describePart({
  corpus,
  events,
  filters,
}: Pick<ExportRequest, "corpus" | "events" | "filters">): string {
  return messages.part(events.length, corpus.events.length, filters);
}

/** Describes each article: its name on the page, headline and date. */
export function describeArticles({ articles }: Corpus): string[] {
  return articles.map((article) =>
    messages.article(article.short, quote(article.headline), describeArticleDate(article), article.file),
  );
}

/** Describes the edition of a corpus: "Edition 1f2e3d4c5b6a". */
export function describeEdition({ edition }: Corpus): string {
  return messages.edition(edition.slice(0, 12));
}

/** Describes the source of an export in words: its events and filters, the articles and the edition. */
export function describeProvenance(request: ExportRequest): string {
  const { corpus, page } = request;
  const articles = messages.articles(describeArticles(corpus));
  return `${describePart(request)}. ${articles} ${describeEdition(corpus)}. ${page}`;
}
