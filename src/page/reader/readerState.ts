import { sourceQuotesOf } from "../../core/evidence/passages.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { AppState } from "../state/store.ts";
import type { CorpusAccess } from "../state/useCorpus.tsx";

/** Content of the reader: an event with its quotes, or a whole article; neither if it is closed. */
export interface ReaderState {
  event: TimelineEvent | undefined;
  /** The excerpt to scroll to. */
  current: Excerpt | undefined;
  /** The article that is shown in full. It replaces the view of the event. */
  record: ArticleRecord | undefined;
}

/** Derives the content of the reader. Unknown ids count as nothing selected. */
export function readerStateOf(
  access: CorpusAccess,
  selection: Pick<AppState, "event" | "excerpt" | "article">,
): ReaderState {
  // Without a selection there are no lookups: indexing 50,000 events would delay the first render.
  const event = selection.event === null ? undefined : access.event(selection.event);
  const current = selection.excerpt === null ? undefined : access.excerpt(selection.excerpt);
  const opened = selection.article === null ? undefined : access.article(selection.article);
  // Quotes of a date, a participant or a link are not among those that the event shows.
  const isElsewhere = current && !(event && sourceQuotesOf(access.corpus, event).includes(current));
  return { event, current, record: opened ?? (isElsewhere ? access.article(current.article) : undefined) };
}
