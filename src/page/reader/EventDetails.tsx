import { lazy, type MouseEvent, Suspense } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { describeScopes, disagreementsOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import { PrevNext } from "../ui/PrevNext.tsx";
import { CiteButton } from "./CiteButton.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { DateBasis } from "./DateBasis.tsx";
import { Disclosure } from "./Disclosure.tsx";
import { LinkedEvents } from "./LinkedEvents.tsx";
import { Participants } from "./Participants.tsx";

const Differences = lazy(async () => ({
  default: (await importPart(() => import("./Differences.tsx"))).Differences,
}));

interface EventDetailsProps {
  event: TimelineEvent;
  /** The events on show, through which “next event” walks. */
  events: readonly TimelineEvent[];
  /** Id of the excerpt that the reader stands at. */
  current: string | null;
}

/** All that the articles have on one event, each line leading to its words. */
export function EventDetails({ event, events, current }: EventDetailsProps) {
  const { corpus } = useCorpus();
  const closeEvent = useStore((state) => state.closeEvent);
  const selectEvent = useStore((state) => state.selectEvent);
  const showAll = useStore((state) => state.clearFilters);
  const place = events.findIndex(({ id }) => id === event.id);
  const [before, after] = place === -1 ? [undefined, events[0]] : [events[place - 1], events[place + 1]];
  const stepTo = (by: number) => {
    // From where the hand is, which may be a press ahead of what is shown.
    const now = events.findIndex(({ id }) => id === useStore.getState().event);
    const next = events[now + by];
    if (next) selectEvent(next.id);
  };
  const differs = describeScopes(disagreementsOf(event.id, corpus.disagreements));
  const shared = { event, current };
  return (
    <section className="event-details" aria-label="The selected event">
      <header>
        <p className="date">{asSentence(formatEventDate(event.date))}</p>
        <PrevNext
          what="event"
          says={place === -1 ? `of ${events.length}` : `${place + 1} of ${events.length}`}
          onBack={before && (() => stepTo(-1))}
          onOn={after && (() => stepTo(1))}
        />
        <button type="button" className="close-button" onClick={closeEvent} aria-label="Close this event">
          ×
        </button>
        <h2 tabIndex={-1} data-reader-heading="">
          {event.title}
        </h2>
        {place === -1 && (
          <p className="event-not-shown">
            Not among the {events.length} events on show.{" "}
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // The button goes; the focus goes to the title that it stands under.
                currentTarget.closest("header")?.querySelector("h2")?.focus({ preventScroll: true });
                showAll();
              }}
            >
              Show all events
            </button>
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="event-body" key={event.id} aria-label="What the articles have on it" tabIndex={0}>
        {differs !== "" && (
          <button type="button" className="differences-link" onClick={goToDifferences}>
            <span aria-hidden="true">≠ </span>Reports differ {differs}
          </button>
        )}
        <LinkedEvents {...shared} only="denies" />
        <ClaimList {...shared} />
        <DateBasis {...shared} />
        <Disclosure {...shared} />
        <LinkedEvents {...shared} />
        <Participants {...shared} />
        {event.silences.length > 0 && (
          <div className="silences">
            <h3>What the articles do not say</h3>
            <ul>
              {event.silences.map((silence) => (
                <li key={silence}>{silence}</li>
              ))}
            </ul>
          </div>
        )}
        {differs !== "" && (
          <ErrorBoundary part="What differs">
            <Suspense>
              <Differences event={event} />
            </Suspense>
          </ErrorBoundary>
        )}
        <CiteButton cited={{ event }} what="this event" />
      </section>
    </section>
  );
}

/** The differences stand last, under their own heading, and are loaded by the time that anybody has read so far. */
function goToDifferences({ currentTarget }: MouseEvent<HTMLElement>): void {
  const heading = currentTarget.parentElement?.querySelector<HTMLElement>("[data-differences]");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
