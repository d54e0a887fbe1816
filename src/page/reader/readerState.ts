import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { allExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { AppState } from "../state/store.ts";
import type { CorpusAccess } from "../state/useCorpus.tsx";

/** Content of the reader for a selection. */
export interface ReaderState {
  event: TimelineEvent | undefined;
  /** Excerpts of the event in the order of “next words”: those of the claims before those of the date. */
  excerpts: Excerpt[];
  /** The excerpt in view. */
  current: Excerpt | undefined;
  /** The open article. */
  record: ArticleRecord | undefined;
}

/** Derives the content of the reader. Unknown ids count as nothing selected. */
export function readerStateOf(
  access: CorpusAccess,
  selection: Pick<AppState, "event" | "excerpt" | "article">,
): ReaderState {
  // Without a selection there are no lookups: indexing 50,000 events would delay the first render.
  const event = selection.event === null ? undefined : access.event(selection.event);
  const excerpts = (event ? allExcerptsOf(event) : []).flatMap((id) => access.excerpt(id) ?? []);
  const selected = selection.excerpt === null ? undefined : access.excerpt(selection.excerpt);
  const current = selected ?? excerpts[0];
  const articleId = selection.article ?? current?.article;
  const record = articleId === undefined ? undefined : access.article(articleId);
  return { event, excerpts, current, record: record ?? access.corpus.articles[0] };
}
