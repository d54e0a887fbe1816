import type { MouseEvent } from "react";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { disagreementsOf } from "../../core/model/disagreement.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { Icon } from "../shared/Icon.tsx";
import { clearFilters } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ChangingText } from "../ui/ChangingText.tsx";
import { EventDateLine } from "./EventDateLine.tsx";
import { DenialLinks, EventSections } from "./EventSections.tsx";
import { Passages } from "./Passages.tsx";
import type { ReaderForm } from "./Reader.tsx";

interface EventViewProps {
  /** The visible events. */
  events: readonly TimelineEvent[];
  event: TimelineEvent;
  /** The excerpt to scroll to. */
  current: Excerpt | undefined;
  form: ReaderForm;
  /** Changes with each selection. */
  selectionCount: number;
}

/** Shows an event, source first: date, title, quotes in their paragraphs, then all else collapsed. */
export function EventView({ events, event, current, form, selectionCount }: EventViewProps) {
  const isHidden = !events.includes(event);
  return (
    <section className="event-view" aria-label={messages.selectedEvent}>
      {form === "screen" && <EventDateLine event={event} />}
      <h2 className="source-title" tabIndex={-1} data-reader-heading="" dir="auto">
        {event.title}
      </h2>
      {isHidden && <HiddenNote shown={events.length} />}
      <DifferenceLine event={event} />
      <DenialLinks event={event} />
      <Passages {...{ event, current, selectionCount }} />
      <EventSections event={event} />
    </section>
  );
}

/** Says that filters or the search hide the event in the timeline and the list. */
function HiddenNote({ shown }: { shown: number }) {
  return (
    <p className="soft event-hidden">
      <ChangingText>{messages.hidden(shown)}</ChangingText>{" "}
      <button
        type="button"
        onClick={({ currentTarget }) => {
          // The button disappears, so focus moves to the title above it.
          currentTarget.closest("section")?.querySelector("h2")?.focus({ preventScroll: true });
          clearFilters();
        }}
      >
        {messages.showAllEvents}
      </button>
    </p>
  );
}

/** Names what articles differ on. A click opens the differences, side by side. */
function DifferenceLine({ event }: { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  const subjects = disagreementsOf(event.id, corpus.disagreements).flatMap(({ kind, subject }) =>
    kind === "articles" ? subject : [],
  );
  if (subjects.length === 0) return null;
  return (
    <button type="button" className="difference-line" onClick={goToDifferences}>
      <Icon of="articles" />
      {messages.articlesDiffer([...new Set(subjects)])}
    </button>
  );
}

/** Opens the section with the differences, scrolls to it and focuses its summary. */
function goToDifferences({ currentTarget }: MouseEvent<HTMLElement>): void {
  const section = currentTarget.parentElement?.querySelector<HTMLDetailsElement>("[data-differences]");
  if (!section) return;
  section.open = true;
  section.scrollIntoView();
  section.querySelector("summary")?.focus({ preventScroll: true });
}
