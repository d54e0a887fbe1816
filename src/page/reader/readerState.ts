import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { CorpusAccess } from "../state/useCorpus.tsx";

/** What the reader shows for what the person chose. */
export interface ReaderState {
  event: TimelineEvent | undefined;
  /** The event's excerpts in the order in which “next words” walks them: claims, then the date. */
  excerpts: Excerpt[];
  /** The excerpt that the reader stands at. */
  current: Excerpt | undefined;
  /** The article that lies open. */
  record: ArticleRecord | undefined;
}

/** Derives it; unknown ids count as nothing chosen. */
export function readerStateOf(
  access: CorpusAccess,
  chosen: { event: string | null; excerpt: string | null; article: string | null },
): ReaderState {
  // Where nothing is chosen nothing is looked up: a large case is drawn before its thousands are put in order.
  const event = chosen.event === null ? undefined : access.event(chosen.event);
  const walk = (event ? allExcerptsOf(event) : []).flatMap((id) => access.excerpt(id) ?? []);
  const at = (chosen.excerpt === null ? undefined : access.excerpt(chosen.excerpt)) ?? walk[0];
  const article = chosen.article ?? at?.article;
  const record = access.article(article ?? "") ?? access.corpus.articles[0];
  return { event, excerpts: walk, current: at, record };
}
