import { memo } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { searchMessages as messages } from "../../core/messages/search.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { MatchedTerms } from "../../core/search/expandQuery.ts";
import { cutAround, findMatchReasons } from "../../core/search/explainMatches.ts";
import type { SearchMatches } from "../../core/search/searchIndex.ts";
import { segmentText } from "../../core/text/segments.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ChangingText } from "../ui/ChangingText.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";

/** Most events in the results; the list of events has all of them. */
const MAX_EVENTS = 10;

interface EventResultsProps {
  found: SearchMatches;
  onChoose(): void;
}

/** Lists the matching events, the best first, each with the reason if its title does not have the words. */
export const EventResults = memo(function EventResults({ found, onChoose }: EventResultsProps) {
  const { event } = useCorpus();
  const order = useStore((state) => state.order);
  const count = found.events.length;
  return (
    <section aria-label={messages.events(count)}>
      <h3>{messages.events(count)}</h3>
      <ul>
        {found.events.slice(0, MAX_EVENTS).map((id) => {
          const one = event(id);
          return one && <EventResult key={id} event={one} found={found} onChoose={onChoose} />;
        })}
      </ul>
      {count > MAX_EVENTS && (
        <a className="search-more" href="#chronicle">
          {messages.moreEvents(count - MAX_EVENTS)}
        </a>
      )}
      {count >= MAX_EVENTS && (
        <div className="row search-more soft">
          <span aria-hidden="true">{messages.order}</span>
          <SegmentedControl
            label={messages.order}
            words={messages.orders}
            value={order}
            onChange={(by) => useStore.setState({ order: by })}
          />
        </div>
      )}
    </section>
  );
});

function EventResult({ event, found, onChoose }: EventResultsProps & { event: TimelineEvent }) {
  const { corpus } = useCorpus();
  const { terms, parts } = found;
  return (
    <li>
      <button
        type="button"
        className="list-button"
        data-result=""
        onClick={() => {
          selectEvent(event.id);
          onChoose();
        }}
      >
        <span className="search-speaker">{formatEventDate(event.date)}</span>
        <span className="search-event" dir="auto">
          <MarkedText text={event.title} terms={terms} />
        </span>
        {findMatchReasons(event, corpus, parts).map(({ typed, text: { part, text, of } }) => (
          <span key={`${part} ${text}`} className="search-reason">
            <ChangingText>{messages.matchesThrough(typed, messages.parts[part])}</ChangingText>{" "}
            <span dir="auto" translate={part === "quote" || part === "date" ? "no" : undefined}>
              <MarkedText text={cutAround(text, terms.findIn(text))} terms={terms} />
            </span>
            {of && <ChangingText>{messages.of(of())}</ChangingText>}
          </span>
        ))}
      </button>
    </li>
  );
}

/** Shows a text with the words that a search found marked. */
export function MarkedText({ text, terms }: { text: string; terms: MatchedTerms }) {
  return segmentText({ start: 0, end: text.length }, terms.findIn(text)).map(({ start, end, over }) =>
    over.length > 0 ? (
      <mark key={start}>{text.slice(start, end)}</mark>
    ) : (
      <ChangingText key={start}>{text.slice(start, end)}</ChangingText>
    ),
  );
}
