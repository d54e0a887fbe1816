import { memo, type RefObject, useDeferredValue, useRef } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { type AppState, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { PrevNext } from "../ui/PrevNext.tsx";
import { ArticlePane } from "./ArticlePane.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { EventDetails } from "./EventDetails.tsx";
import { readerStateOf } from "./readerState.ts";
import { useFitToWindow } from "./useFitToWindow.ts";
import { useReaderFocus } from "./useReaderFocus.ts";

interface ReaderProps {
  /** The events on show, through which “next event” walks. */
  events: readonly TimelineEvent[];
  /** Whether there is room for the reader beside the page; else it comes up when something is chosen. */
  standing: boolean;
}

/**
 * The source text beside the timeline: an article in full, its excerpts marked, the chosen one in view. What was
 * pressed shows it at once; the words may come a moment later.
 */
export function Reader(props: ReaderProps) {
  const wanted = useStore((state) => state.event ?? state.excerpt);
  const event = useDeferredValue(useStore((state) => state.event));
  const excerpt = useDeferredValue(useStore((state) => state.excerpt));
  const article = useDeferredValue(useStore((state) => state.article));
  const selectionCount = useDeferredValue(useStore((state) => state.selectionCount));
  const frame = useRef<HTMLElement>(null);
  useReaderFocus(frame, wanted, event ?? excerpt);
  return <ReaderContent {...props} {...{ frame, excerpt, article, selectionCount }} chosen={event} />;
}

interface ReaderContentProps extends ReaderProps, Pick<AppState, "excerpt" | "article" | "selectionCount"> {
  frame: RefObject<HTMLElement | null>;
  /** Id of the chosen event; null for none. */
  chosen: string | null;
}

/** The reader as it stands for what was chosen. */
const ReaderContent = memo(function ReaderContent(props: ReaderContentProps) {
  const access = useCorpus();
  const { corpus } = access;
  const { events, standing, frame, chosen, excerpt, article, selectionCount } = props;
  const selectEvent = useStore((state) => state.selectEvent);
  const openArticle = useStore((state) => state.openArticle);
  const readExcerpt = useStore((state) => state.readExcerpt);
  const closeEvent = useStore((state) => state.closeEvent);
  useFitToWindow(frame, standing);
  const { event, excerpts, current, record } = readerStateOf(access, { event: chosen, excerpt, article });
  const open = event !== undefined || excerpt !== null;
  if (!standing && !open) return null;
  const place = excerpts.findIndex(({ id }) => id === current?.id);
  const stepTo = (step: number) => {
    // From where the hand is, which may be a press ahead of what is shown.
    const now = readerStateOf(access, useStore.getState());
    const from = now.excerpts.findIndex(({ id }) => id === now.current?.id);
    const next =
      now.excerpts[(Math.max(from, step > 0 ? -1 : 0) + step + now.excerpts.length) % now.excerpts.length];
    if (now.event && next) selectEvent(now.event.id, next.id);
  };
  const openTab = (id: string) => {
    const there = excerpts.find((words) => words.article === id);
    if (event && there) selectEvent(event.id, there.id);
    else openArticle(id);
  };
  return (
    <aside
      ref={frame}
      id="reader"
      tabIndex={-1}
      className={open ? "reader open" : "reader"}
      aria-label="Reader: the articles’ own words"
    >
      {event && <EventDetails event={event} events={events} current={current?.id ?? null} />}
      <nav className="article-bar" aria-label="Articles">
        {corpus.articles.map(({ id }, i) => (
          <button
            key={id}
            type="button"
            className={
              excerpts.some((words) => words.article === id) ? "article-tab has-excerpts" : "article-tab"
            }
            aria-pressed={id === record?.id}
            onClick={() => openTab(id)}
          >
            Article {i + 1}
          </button>
        ))}
        {event && current && (
          <CiteButton key={current.id} cited={{ event, excerpt: current }} what="these words" />
        )}
        {event && excerpts.length > 1 && (
          <PrevNext
            what="words"
            says={place === -1 ? `${excerpts.length} places` : `${place + 1} of ${excerpts.length}`}
            onBack={() => stepTo(-1)}
            onOn={() => stepTo(1)}
          />
        )}
        {!event && open && (
          <button type="button" className="close-button" onClick={closeEvent} aria-label="Close the reader">
            ×
          </button>
        )}
      </nav>
      {record && (
        <ArticlePane
          key={record.id}
          record={record}
          event={event}
          at={current ?? null}
          asked={selectionCount}
          onWords={(id) => (event ? selectEvent(event.id, id) : readExcerpt(id))}
        />
      )}
    </aside>
  );
});
