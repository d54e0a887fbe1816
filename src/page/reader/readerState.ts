import { byId } from "../../core/model/byId.ts";
import type { ArticleRecord, Corpus } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { excerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";

/** What the reader shows for what the person chose. */
export interface Reading {
  event: TimelineEvent | undefined;
  /** The event's excerpts in the order in which “next words” walks them: claims, then the date. */
  walk: Excerpt[];
  /** The excerpt that the reader stands at. */
  at: Excerpt | undefined;
  /** The article that lies open. */
  record: ArticleRecord | undefined;
}

/** Derives it; unknown ids count as nothing chosen. */
export function readingOf(
  corpus: Corpus,
  chosen: { event: string | null; excerpt: string | null; article: string | null },
): Reading {
  // Where nothing is chosen nothing is looked up: a large case is drawn before its thousands are put in order.
  const event = chosen.event === null ? undefined : byId(corpus.events).get(chosen.event);
  const excerptOf = (id: string) => byId(corpus.excerpts).get(id);
  const walk = (event ? excerptsOf(event) : []).flatMap((id) => excerptOf(id) ?? []);
  const at = (chosen.excerpt === null ? undefined : excerptOf(chosen.excerpt)) ?? walk[0];
  const article = chosen.article ?? at?.article;
  const record = corpus.articles.find(({ id }) => id === article) ?? corpus.articles[0];
  return { event, walk, at, record };
}
