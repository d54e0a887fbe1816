import { max } from "d3";
import { describeArticleDate } from "../dates/formatDay.ts";
import { exportMessages as messages } from "../messages/exports.ts";
import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { isolateDirection } from "../text/direction.ts";
import { quote } from "../text/quote.ts";

/** The part of a case that a file or picture has. */
export interface ExportPart {
  corpus: Corpus;
  /** Events to export, in time order: all events of the corpus, or the visible ones. */
  events: readonly TimelineEvent[];
  /** Descriptions of the active filters, as on the page; empty for all events. */
  filters: readonly string[];
  /** URL of the page without a query string; empty if the export does not need it. */
  page: string;
  /** Receives the share of the work that is done, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Content of a file that a reader saves. */
export interface ExportRequest extends ExportPart {
  /** Original texts of the articles by id, if the format needs them: offsets of excerpts refer to them. */
  texts: ReadonlyMap<string, string>;
  /** Moment of the export, in ISO 8601 and UTC. */
  madeAt: string;
}

/** Steps in which an export reports its progress. */
const PROGRESS_STEPS = 50;

/** Builds something of each entry of a list, and reports the share that is done. */
export function mapEach<T, R>(
  list: readonly T[],
  { onProgress }: Pick<ExportPart, "onProgress">,
  build: (entry: T) => R,
): R[] {
  const step = Math.ceil(list.length / PROGRESS_STEPS);
  return list.map((entry, i) => {
    if (i % step === 0) onProgress?.(i / list.length);
    return build(entry);
  });
}

/** Describes the exported part of the corpus: the number of its events, and its filters. */
export function describePart({
  corpus,
  events,
  filters,
}: Pick<ExportPart, "corpus" | "events" | "filters">): string {
  return messages.part(events.length, corpus.events.length, filters);
}

/** Describes each article: its name on the page, headline and date. */
export function describeArticles({ articles }: Corpus): string[] {
  return articles.map((article) =>
    messages.article(
      isolateDirection(article.short),
      quote(article.headline),
      describeArticleDate(article),
      article.file,
    ),
  );
}

/** Describes the edition of a corpus: "Edition 1f2e3d4c5b6a". */
export function describeEdition({ edition }: Corpus): string {
  return messages.edition(edition.slice(0, 12));
}

/** Describes the source of an export in words: its events and filters, the articles and the edition. */
export function describeProvenance(request: ExportPart): string {
  const { corpus, page } = request;
  const articles = messages.articles(describeArticles(corpus));
  return `${describePart(request)}. ${articles} ${describeEdition(corpus)}. ${page}`;
}

/**
 * Returns the time of an edition in milliseconds UTC: the latest day or time that the annotation gives for
 * the case and its articles. The same seeds have the same time, and `updated` moves it forward.
 */
export function editionTime({ updated, articles }: Pick<Corpus, "updated" | "articles">): number {
  const days = articles.flatMap(({ date, captured }) => [date, captured ?? date]);
  return max([...days, updated ?? ""], (day) => Date.parse(day)) ?? 0;
}
