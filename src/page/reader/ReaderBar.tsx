import { buildPermalink } from "../../core/citation/permalink.ts";
import { sourceQuotesOf } from "../../core/evidence/passages.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { closeEvent, selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useCopy } from "../ui/useCopy.tsx";
import { EventDateLine } from "./EventDateLine.tsx";
import { PrevNext } from "./PrevNext.tsx";
import type { ReaderForm } from "./Reader.tsx";
import { selectNeighbour } from "./useSwipe.ts";

interface ReaderBarProps {
  /** The visible events, in the order of “next event”. */
  events: readonly TimelineEvent[];
  event: TimelineEvent | undefined;
  form: ReaderForm;
  /** Whether the reader shows a whole article. */
  isArticle: boolean;
}

/** Row at the top of the reader, always in view: closes it, steps between events, returns to the event. */
export function ReaderBar({ events, event, form, isArticle }: ReaderBarProps) {
  const { corpus } = useCorpus();
  const isScreen = form === "screen";
  const close = (
    <button
      type="button"
      className={isScreen ? "reader-close" : "reader-close icon-button"}
      onClick={closeEvent}
      {...(!isScreen && { "aria-label": messages.close })}
    >
      {isScreen ? messages.backToEvents : "×"}
    </button>
  );
  const goBack = () => {
    const { excerpt } = useStore.getState();
    const isShown = event && sourceQuotesOf(corpus, event).some(({ id }) => id === excerpt);
    if (event) selectEvent(event.id, isShown ? excerpt : null);
  };
  return (
    <div className="row reader-bar">
      {isScreen && close}
      {isArticle && event ? (
        <button type="button" className="reader-back" onClick={goBack}>
          {messages.backToEvent}
        </button>
      ) : (
        event && !isScreen && <EventDateLine event={event} />
      )}
      {event && !isArticle && <EventSteps events={events} event={event} />}
      {event && isScreen && !isArticle && <ShareButton key={event.id} event={event} />}
      {!isScreen && close}
    </div>
  );
}

/** Steps to the previous and the next visible event. */
function EventSteps({ events, event }: { events: readonly TimelineEvent[]; event: TimelineEvent }) {
  const position = events.findIndex(({ id }) => id === event.id);
  const stepTo = (step: number) => () => selectNeighbour(events, step);
  return (
    <PrevNext
      position={position === -1 ? messages.noPosition : messages.position(position + 1, events.length)}
      onPrevious={position > 0 ? stepTo(-1) : undefined}
      onNext={position + 1 < events.length ? stepTo(1) : undefined}
    />
  );
}

/** Opens the system’s share sheet with the event’s link; without one, copies the link. */
function ShareButton({ event: { id, title } }: { event: TimelineEvent }) {
  const { copy, share, result } = useCopy();
  const onClick = () => {
    const url = buildPermalink(location.href, id);
    void ("share" in navigator ? share(title, url) : copy(url, messages.linkCopied));
  };
  return (
    <>
      <button type="button" className="reader-share" onClick={onClick}>
        {shellMessages.share}
      </button>
      {result}
    </>
  );
}
