import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

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

/** Describes the source of an export in words: its events and filters, the articles and the edition. */
export function describeProvenance({ corpus, events, filters, page }: ExportRequest): string {
  const articles = corpus.articles.map(({ headline, date }) => `“${headline}” (${date})`).join("; ");
  const part = `${events.length} of ${corpus.events.length} events`;
  const narrowed = filters.length > 0 ? `, narrowed to: ${filters.join("; ")}` : "";
  return `${part}${narrowed}. Articles: ${articles}. Edition ${corpus.edition.slice(0, 12)}. ${page}`;
}
