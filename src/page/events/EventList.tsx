import { memo, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { shapeNames, shapeOf } from "../../core/dates/dateShape.ts";
import { datingInWords } from "../../core/dates/formatEventDate.ts";
import { KNOWN } from "../../core/evidence/disclosure.ts";
import { knownOf } from "../../core/evidence/publicity.ts";
import { byId } from "../../core/model/byId.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { mattersInWords, touching } from "../../core/model/disagreement.ts";
import { BASES } from "../../core/model/eventDate.ts";
import { STANDINGS } from "../../core/model/standing.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ActorName } from "../shared/ActorLink.tsx";
import { useChoice } from "../state/store.ts";
import { useStill } from "../ui/prerenderContext.ts";
import { StillPlace } from "../ui/StaticSlot.tsx";
import { PART, usePart } from "./usePagedList.ts";

/** The still edition, which can show no more when asked, has so many entries. */
export const STILL_PART = 300;

/** The events as a list of real text, in time order: the timeline for reading. */
export const Chronicle = memo(function Chronicle({
  corpus,
  events,
}: {
  corpus: Corpus;
  events: TimelineEvent[];
}) {
  const list = useRef<HTMLOListElement>(null);
  const read = useChoice((choice) => choice.read);
  // A list that is shown whole shows what is chosen wherever it is.
  const inParts = events.length > PART;
  const selected = useDeferredValue(useChoice((choice) => (inParts ? choice.event : null)));
  const wanted = useMemo(() => events.findIndex(({ id }) => id === selected), [events, selected]);
  const { from, to, earlier, later } = usePart(events.length, wanted);
  const still = useStill();
  const shown = useMemo(() => events.slice(from, still ? STILL_PART : to), [events, from, to, still]);
  useEffect(() => observeReading(list.current, shown, read), [shown, read]);
  return (
    <>
      {from > 0 && (
        <button type="button" className="more" onClick={earlier}>
          Show the {Math.min(PART, from)} events before
        </button>
      )}
      <ol className="chronicle" ref={list} start={from + 1}>
        {shown.map((event) => (
          <ChronicleEntry key={event.id} corpus={corpus} event={event} />
        ))}
      </ol>
      {still && events.length > STILL_PART && (
        <p className="still-only">
          These are the first {STILL_PART} of {events.length} events; the rest are in{" "}
          <a href="corpus.json">corpus.json</a>.
        </p>
      )}
      {to < events.length && (
        <button type="button" className="more" onClick={later}>
          Show the {Math.min(PART, events.length - to)} events after, of {events.length - to}
        </button>
      )}
    </>
  );
});

/** Reports the entry that crosses a line in the upper third of the window as the page scrolls. */
function observeReading(
  list: HTMLElement | null,
  events: TimelineEvent[],
  read: (id: string | null) => void,
) {
  const observer = new IntersectionObserver(
    (entries) => {
      const at = entries.find((entry) => entry.isIntersecting)?.target.getAttribute("data-event");
      const above = entries.some(
        ({ isIntersecting, target, boundingClientRect, rootBounds }) =>
          !isIntersecting &&
          target === list?.firstElementChild &&
          boundingClientRect.top > (rootBounds?.top ?? 0),
      );
      // Scrolled back above the first entry, nothing is being read any more.
      if (at) read(at);
      else if (above) read(null);
    },
    { rootMargin: "-30% 0px -69% 0px" },
  );
  for (const { id } of events) {
    const entry = list?.querySelector(`[data-event="${id}"]`);
    if (entry) observer.observe(entry);
  }
  return () => observer.disconnect();
}

interface EntryProps {
  corpus: Corpus;
  event: TimelineEvent;
}

const ChronicleEntry = memo(function ChronicleEntry({ corpus, event }: EntryProps) {
  const selected = useChoice((choice) => choice.event === event.id);
  const selectEvent = useChoice((choice) => choice.selectEvent);
  const excerpt = byId(corpus.excerpts).get(event.claims[0]?.excerpts[0] ?? "");
  const stage = byId(corpus.stages).get(event.stage)?.label;
  const still = useStill();
  const differs = mattersInWords(touching(event.id, corpus.disagreements));
  const known = knownOf(
    corpus,
    event,
    useChoice((choice) => choice.knownOn),
  );
  const actors = [...new Set(event.actors.map(({ actor }) => actor))];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title inside is a button; the rest of the card is a larger target for it
    <li
      className={`entry${selected ? " selected" : ""}${known ? ` known-${known}` : ""}`}
      id={`event-${event.id}`}
      data-event={event.id}
      onClick={() => selectEvent(event.id)}
    >
      {known && known !== "public" && <p className="known-note">{KNOWN[known]}</p>}
      <p className="when">
        <span className="date">{datingInWords(event.dating)}</span>
        <span className={`key ${shapeNames(shapeOf(event.dating))}`} aria-hidden="true" />
        <span className="basis">{BASES[event.dating.basis].toLowerCase()}</span>
      </p>
      <h3>
        {still ? (
          <a href={`#event-${event.id}`}>{event.title}</a>
        ) : (
          <button
            type="button"
            aria-pressed={selected}
            onClick={(click) => {
              click.stopPropagation();
              selectEvent(event.id);
            }}
          >
            {event.title}
          </button>
        )}
      </h3>
      <p className="meta">
        {stage} · {[...new Set(event.claims.map((claim) => STANDINGS[claim.standing]))].join(", ")}
        {differs !== "" && <span className="differs"> · ≠ reports differ {differs}</span>}
      </p>
      <blockquote>{excerpt?.exact}</blockquote>
      {still && <StillPlace name={event.id} />}
      <ul className="names" aria-label="Who has a part in it">
        {actors.map((id) => (
          <li key={id}>
            <ActorName actor={byId(corpus.actors).get(id)} short />
          </li>
        ))}
      </ul>
    </li>
  );
});
