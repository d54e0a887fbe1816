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

/** Describes the source of an export in words: its events and filters, the articles and the edition. */
export function describeProvenance(request: ExportRequest): string {
  const { corpus, page } = request;
  const articles = corpus.articles
    .map((article) => `${article.short}: ${quote(article.headline)}, ${describeArticleDate(article)}`)
    .join("; ");
  return `${describePart(request)}. Articles: ${articles}. Edition ${corpus.edition.slice(0, 12)}. ${page}`;
}
