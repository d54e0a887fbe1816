import type { MouseEvent } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { describeDifferences, disagreementsOf } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { clearFilters, closeEvent, selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { lazyPart } from "../ui/lazyPart.ts";
import { PrevNext } from "../ui/PrevNext.tsx";
import { CiteButton } from "./CiteButton.tsx";
import {
  ClaimList,
  DateBasis,
  DisclosureSection,
  LinkedEvents,
  Participants,
  PlaceAndTags,
  Silences,
} from "./EventSections.tsx";

const Differences = lazyPart(async () => (await import("./Differences.tsx")).Differences, "eventDifferences");

interface EventDetailsProps {
  event: TimelineEvent;
  /** The visible events, in the order of “next event”. */
  events: readonly TimelineEvent[];
  /** Id of the excerpt in view. */
  current: string | null;
}

/** Shows everything that the articles say about one event, each line with links to its quotes. */
export function EventDetails({ event, events, current }: EventDetailsProps) {
  const { corpus } = useCorpus();
  const position = events.findIndex(({ id }) => id === event.id);
  const hidden = position === -1;
  const stepTo = (step: number) => {
    // From the store: the selection may be newer than the deferred event on screen.
    const from = events.findIndex(({ id }) => id === useStore.getState().event);
    const target = events[from + step];
    if (target) selectEvent(target.id);
  };
  const differs = describeDifferences(disagreementsOf(event.id, corpus.disagreements));
  const about = messages.aboutEvent(corpus.articles.length);
  const section = { event, current };
  return (
    <section className="event-details" aria-label={messages.selectedEvent}>
      <header>
        <p className="event-when">{formatEventDate(event.date)}</p>
        <PrevNext
          item="event"
          position={
            hidden ? messages.noPosition(events.length) : messages.position(position + 1, events.length)
          }
          onPrevious={position > 0 ? () => stepTo(-1) : undefined}
          onNext={position + 1 < events.length ? () => stepTo(1) : undefined}
        />
        <button type="button" className="icon-button" onClick={closeEvent} aria-label={messages.closeEvent}>
          ×
        </button>
        <h2 tabIndex={-1} data-reader-heading="">
          {event.title}
        </h2>
        {hidden && (
          <p className="event-not-shown">
            {messages.hidden(events.length)}{" "}
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // The button disappears, so focus moves to the title above it.
                currentTarget.closest("header")?.querySelector("h2")?.focus({ preventScroll: true });
                clearFilters();
              }}
            >
              {messages.showAllEvents}
            </button>
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="event-body" key={event.id} aria-label={about} tabIndex={0}>
        {differs !== "" && (
          <button type="button" className="differences-link" onClick={goToDifferences}>
            <span aria-hidden="true">≠ </span>
            {differs}
          </button>
        )}
        <LinkedEvents {...section} only="denies" />
        <ClaimList {...section} />
        <DateBasis {...section} />
        <DisclosureSection {...section} />
        <LinkedEvents {...section} />
        <Participants {...section} />
        <PlaceAndTags event={event} />
        <Silences event={event} />
        {differs !== "" && <Differences event={event} />}
        <CiteButton cited={{ event }} label={messages.citeEvent} />
      </section>
    </section>
  );
}

/** Scrolls to the heading of the differences, the last section, and focuses it. */
function goToDifferences({ currentTarget }: MouseEvent<HTMLElement>): void {
  const heading = currentTarget.parentElement?.querySelector<HTMLElement>("[data-differences]");
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
