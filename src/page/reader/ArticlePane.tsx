import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { formatFullDay } from "../../core/dates/formatDay.ts";
import { type ExcerptUseIndex, excerptUsesOf } from "../../core/evidence/excerptUsage.ts";
import type { ArticleRecord } from "../../core/model/corpus.ts";
import { startOfDay } from "../../core/model/day.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../../core/model/timelineEvent.ts";
import { articleQuery } from "../state/queries.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/prerenderContext.ts";
import { ArticleText } from "./ArticleText.tsx";
import { ExcerptMinimap } from "./ExcerptMinimap.tsx";
import { markedExcerpts } from "./markedExcerpts.ts";

const EMPTY_INDEX: ExcerptUseIndex = new Map();

interface ArticlePaneProps {
  record: ArticleRecord;
  event: TimelineEvent | undefined;
  at: Excerpt | null;
  /** How often words were chosen: the same, chosen again, come into view again. */
  asked: number;
  /** Goes to an excerpt of the event, or merely to its words where no event is chosen. */
  onWords(excerpt: string): void;
}

/** One article, loaded when wanted, in a box of its own that scrolls by itself, with the margin index beside it. */
export function ArticlePane({ record, event, at, asked, onWords }: ArticlePaneProps) {
  const { corpus } = useCorpus();
  const query = articleQuery(corpus, record);
  const { data: text, error, fetchStatus, refetch } = useQuery(query);
  // A text that has come before the pane was taken over waits for it.
  const data = useIsPrerendered() ? undefined : text;
  const client = useQueryClient();
  // Not before there is text to mark: the index of a large case takes its time.
  const ready = data !== undefined;
  const index = ready ? excerptUsesOf(corpus) : EMPTY_INDEX;
  const marked = useMemo(
    () => (ready ? markedExcerpts(corpus, record.id, index, at) : []),
    [ready, corpus, record, index, at],
  );
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words, chosen again, come into view again
  useEffect(() => {
    const box = body.current;
    if (!data || !at || !box) return;
    let left = scrollToExcerpt(box, at.id);
    // The box may become lower, as when the way along the thread comes under it: whoever has not scrolled on keeps the
    // words in view.
    const observer = new ResizeObserver(() => {
      if (box.scrollTop === left) left = scrollToExcerpt(box, at.id);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [data, at, asked]);
  const retry = async () => {
    // A request that waits for the network is given up, so that the next one starts at once.
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
          <ArticleText article={data} marked={marked} index={index} event={event} at={at} />
        </article>
      </div>
      <ExcerptMinimap
        body={body}
        marked={marked}
        evidence={event ? claimExcerptsOf(event) : []}
        at={at?.id ?? null}
        onWords={onWords}
      />
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

/** Brings the excerpt to the upper third of the reader; moves the reader, never the page. Returns how far it is scrolled then, in CSS pixels. */
function scrollToExcerpt(box: HTMLElement, id: string): number {
  const words = box.querySelector(`[data-excerpt~="${id}"]`);
  if (words) {
    const offset = words.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += offset - box.clientHeight / 3;
  }
  return box.scrollTop;
}
