import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** What is to be exported. */
export interface ExportRequest {
  corpus: Corpus;
  /** The events to export, in time order: all of the corpus's, or those that are shown. */
  events: readonly TimelineEvent[];
  /** What narrowed them, in the page's words; empty where nothing did. */
  filters: readonly string[];
  /** The articles' texts by id, untouched: the excerpts' offsets are into these. */
  texts: ReadonlyMap<string, string>;
  /** The page's own address, without a query; empty where it is no matter. */
  page: string;
}

/** What an export is of, in one sentence: which edition, which articles, what narrowed it. */
export function describeProvenance({ corpus, events, filters, page }: ExportRequest): string {
  const articles = corpus.articles.map(({ headline, date }) => `“${headline}” (${date})`).join("; ");
  const part = `${events.length} of ${corpus.events.length} events`;
  const narrowed = filters.length > 0 ? `, narrowed to: ${filters.join("; ")}` : "";
  return `${part}${narrowed}. Articles: ${articles}. Edition ${corpus.edition.slice(0, 12)}. ${page}`;
}
