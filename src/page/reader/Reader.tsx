import { memo, type RefObject, useDeferredValue, useRef } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { type Choice, useChoice } from "../state/store.ts";
import { Steps } from "../ui/PrevNext.tsx";
import { ArticlePane } from "./ArticlePane.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { EventView } from "./EventDetails.tsx";
import { readingOf } from "./readerState.ts";
import { useFitToWindow } from "./useFitToWindow.ts";
import { useReaderFocus } from "./useReaderFocus.ts";

interface Props {
  corpus: Corpus;
  /** The events on show, through which “next event” walks. */
  events: readonly TimelineEvent[];
  /** Whether there is room for the reader beside the page; else it comes up when something is chosen. */
  standing: boolean;
}

/**
 * The source text beside the timeline: an article in full, its excerpts marked, the chosen one in view. What was
 * pressed shows it at once; the words may come a moment later.
 */
export function Reader(props: Props) {
  const wanted = useChoice((choice) => choice.event ?? choice.excerpt);
  const event = useDeferredValue(useChoice((choice) => choice.event));
  const excerpt = useDeferredValue(useChoice((choice) => choice.excerpt));
  const article = useDeferredValue(useChoice((choice) => choice.article));
  const asked = useDeferredValue(useChoice((choice) => choice.asked));
  const frame = useRef<HTMLElement>(null);
  useReaderFocus(frame, wanted, event ?? excerpt);
  return <Reading {...props} {...{ frame, excerpt, article, asked }} chosen={event} />;
}

interface ReadingProps extends Props, Pick<Choice, "excerpt" | "article" | "asked"> {
  frame: RefObject<HTMLElement | null>;
  /** Id of the chosen event; null for none. */
  chosen: string | null;
}

/** The reader as it stands for what was chosen. */
const Reading = memo(function Reading(props: ReadingProps) {
  const { corpus, events, standing, frame, chosen, excerpt, article, asked } = props;
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const openArticle = useChoice((choice) => choice.openArticle);
  const readExcerpt = useChoice((choice) => choice.readExcerpt);
  const closeEvent = useChoice((choice) => choice.closeEvent);
  useFitToWindow(frame, standing);
  const { event, walk, at, record } = readingOf(corpus, { event: chosen, excerpt, article });
  const open = event !== undefined || excerpt !== null;
  if (!standing && !open) return null;
  const place = walk.findIndex(({ id }) => id === at?.id);
  const stepTo = (step: number) => {
    // From where the hand is, which may be a press ahead of what is shown.
    const now = readingOf(corpus, useChoice.getState());
    const from = now.walk.findIndex(({ id }) => id === now.at?.id);
    const next = now.walk[(Math.max(from, step > 0 ? -1 : 0) + step + now.walk.length) % now.walk.length];
    if (now.event && next) selectEvent(now.event.id, next.id);
  };
  const openTab = (id: string) => {
    const there = walk.find((words) => words.article === id);
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
      {event && <EventView corpus={corpus} event={event} events={events} current={at?.id ?? null} />}
      <nav className="article-bar" aria-label="Articles">
        {corpus.articles.map(({ id }, i) => (
          <button
            key={id}
            type="button"
            className={walk.some((words) => words.article === id) ? "tab has-words" : "tab"}
            aria-pressed={id === record?.id}
            onClick={() => openTab(id)}
          >
            Article {i + 1}
          </button>
        ))}
        {event && at && (
          <CiteButton key={at.id} corpus={corpus} cited={{ event, excerpt: at }} what="these words" />
        )}
        {event && walk.length > 1 && (
          <Steps
            what="words"
            says={place === -1 ? `${walk.length} places` : `${place + 1} of ${walk.length}`}
            onBack={() => stepTo(-1)}
            onOn={() => stepTo(1)}
          />
        )}
        {!event && open && (
          <button type="button" className="close" onClick={closeEvent} aria-label="Close the reader">
            ×
          </button>
        )}
      </nav>
      {record && (
        <ArticlePane
          key={record.id}
          corpus={corpus}
          record={record}
          event={event}
          at={at ?? null}
          asked={asked}
          onWords={(id) => (event ? selectEvent(event.id, id) : readExcerpt(id))}
        />
      )}
    </aside>
  );
});
