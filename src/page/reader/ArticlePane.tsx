import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { formatFullDay } from "../../core/dates/formatDay.ts";
import { type ExcerptUseIndex, excerptUsesOf } from "../../core/evidence/excerptUsage.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import { startOfDay } from "../../core/model/day.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { ExcerptMinimap } from "./ExcerptMinimap.tsx";
import { findMarkedExcerpts } from "./readerState.ts";

const EMPTY_INDEX: ExcerptUseIndex = new Map();

interface ArticlePaneProps {
  record: ArticleRecord;
  event: TimelineEvent | undefined;
  /** The excerpt to scroll into view. */
  current: Excerpt | null;
  /** Changes with each selection, so that selecting the same excerpt again scrolls to it again. */
  selectionCount: number;
}

/** Loads an article and shows it in its own scrolling box, beside a minimap of its excerpts. */
export function ArticlePane({ record, event, current, selectionCount }: ArticlePaneProps) {
  const { corpus } = useCorpus();
  const query = articleQuery(corpus, record);
  const { data: text, error, fetchStatus, refetch } = useQuery(query);
  // The prerendered page has no text, so hydration must not render it, even if it is loaded.
  const data = useIsPrerendered() ? undefined : text;
  const client = useQueryClient();
  // Built only once there is text to mark, because it indexes the whole corpus.
  const ready = data !== undefined;
  const index = ready ? excerptUsesOf(corpus) : EMPTY_INDEX;
  const marked = useMemo(
    () => (ready ? findMarkedExcerpts(corpus.excerpts, record.id, index, current) : []),
    [ready, corpus, record, index, current],
  );
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: selecting the same excerpt again scrolls to it again
  useEffect(() => {
    const box = body.current;
    if (!data || !current || !box) return;
    let scrolledTo = scrollToExcerpt(box, current.id);
    // The box gets lower when the thread bar appears below it. Unless somebody has scrolled, keep the
    // excerpt in view.
    const observer = new ResizeObserver(() => {
      if (box.scrollTop === scrolledTo) scrolledTo = scrollToExcerpt(box, current.id);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [data, current, selectionCount]);
  const retry = async () => {
    // Cancel a request that waits for the network, so that the next one starts now.
    await client.cancelQueries({ queryKey: query.queryKey });
    await refetch();
  };
  if (!data) {
    return (
      <div className="article-frame">
        <ArticleLoading error={error} offline={fetchStatus === "paused"} onRetry={() => void retry()} />
      </div>
    );
  }
  return (
    <div className="article-frame">
      <div className="article-scroll" ref={body}>
        <article>
          <p className="article-source">
            Article dated {formatFullDay(startOfDay(record.date))} · <code>{record.file}</code>
          </p>
          <ArticleText article={data} {...{ marked, index, event, current }} />
        </article>
      </div>
      <ExcerptMinimap {...{ body, marked, event }} current={current?.id} />
    </div>
  );
}

function ArticleLoading(props: { error: Error | null; offline: boolean; onRetry(): void }) {
  const { error, offline, onRetry } = props;
  if (!error && !offline)
    return (
      <p className="article-status" role="status">
        Loading the article…
      </p>
    );
  return (
    <div className="article-status" role="alert">
      <p>
        {offline
          ? "There is no connection, and this article has not been loaded before. It loads by itself once there is one."
          : error?.message}
      </p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** Scrolls the reader until the excerpt is at a third of its height. Returns the offset in CSS pixels. */
function scrollToExcerpt(box: HTMLElement, id: string): number {
  const mark = box.querySelector(`[data-excerpt~="${id}"]`);
  if (mark) {
    const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - box.clientHeight / 3;
  }
  return box.scrollTop;
}
