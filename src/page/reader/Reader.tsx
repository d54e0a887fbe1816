import { memo, type RefObject, useRef } from "react";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import {
  type AppState,
  closeEvent,
  openArticle,
  selectEvent,
  useDeferredStore,
  useStore,
} from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { PrevNext } from "../ui/PrevNext.tsx";
import { ArticlePane } from "./ArticlePane.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { EventDetails } from "./EventDetails.tsx";
import { readerStateOf } from "./readerState.ts";
import { useFitToWindow } from "./useFitToWindow.ts";
import { useReaderFocus } from "./useReaderFocus.ts";

interface ReaderProps {
  /** The visible events, in the order of “next event”. */
  events: readonly TimelineEvent[];
  /** Whether the reader is a column beside the page. Otherwise it is a sheet that opens with a selection. */
  docked: boolean;
}

/** Shows the selected event and an article in full, with its excerpts marked and the current one in view. */
export function Reader(props: ReaderProps) {
  const selected = useStore((state) => state.event ?? state.excerpt);
  const event = useDeferredStore((state) => state.event);
  const excerpt = useDeferredStore((state) => state.excerpt);
  const article = useDeferredStore((state) => state.article);
  const selectionCount = useDeferredStore((state) => state.selectionCount);
  const frame = useRef<HTMLElement>(null);
  useReaderFocus(frame, selected, event ?? excerpt);
  return <ReaderContent {...props} {...{ frame, event, excerpt, article, selectionCount }} />;
}

type ReaderContentProps = ReaderProps &
  Pick<AppState, "event" | "excerpt" | "article" | "selectionCount"> & {
    frame: RefObject<HTMLElement | null>;
  };

const ReaderContent = memo(function ReaderContent(props: ReaderContentProps) {
  const access = useCorpus();
  const { events, docked, frame, excerpt, selectionCount } = props;
  useFitToWindow(frame, docked);
  const { event, excerpts, current, record } = readerStateOf(access, props);
  const open = event !== undefined || excerpt !== null;
  if (!docked && !open) return null;
  const position = excerpts.findIndex(({ id }) => id === current?.id);
  const stepTo = (step: number) => {
    // From the store: the selection may be newer than the deferred one on screen.
    const latest = readerStateOf(access, useStore.getState());
    const count = latest.excerpts.length;
    const from = latest.excerpts.findIndex(({ id }) => id === latest.current?.id);
    const target = latest.excerpts[(Math.max(from, step > 0 ? -1 : 0) + step + count) % count];
    if (latest.event && target) selectEvent(latest.event.id, target.id);
  };
  return (
    <aside
      ref={frame}
      id="reader"
      tabIndex={-1}
      className={open ? "reader interactive open" : "reader interactive"}
      aria-label={messages.reader}
    >
      {event && <EventDetails event={event} events={events} current={current?.id ?? null} />}
      <nav className="row article-bar" aria-label={shellMessages.articles}>
        {access.corpus.articles.map(({ id, short }) => {
          const first = excerpts.find((one) => one.article === id);
          return (
            <button
              key={id}
              type="button"
              className={`toggle article-tab${first ? " has-excerpts" : ""}`}
              aria-pressed={id === record?.id}
              onClick={() => (event && first ? selectEvent(event.id, first.id) : openArticle(id))}
            >
              {short}
            </button>
          );
        })}
        {event && current && (
          <CiteButton key={current.id} cited={{ event, excerpt: current }} label={messages.citeQuote} />
        )}
        {event && excerpts.length > 1 && (
          <PrevNext
            item="quote"
            position={
              position === -1
                ? messages.quoteCount(excerpts.length)
                : messages.position(position + 1, excerpts.length)
            }
            onPrevious={() => stepTo(-1)}
            onNext={() => stepTo(1)}
          />
        )}
        {!event && open && (
          <button
            type="button"
            className="icon-button"
            onClick={closeEvent}
            aria-label={messages.closeReader}
          >
            ×
          </button>
        )}
      </nav>
      {record && (
        <div className="article-frame" key={record.id}>
          <LoadedArticle record={record}>
            {(article) => <ArticlePane {...{ article, record, event, current, selectionCount }} />}
          </LoadedArticle>
        </div>
      )}
    </aside>
  );
});
