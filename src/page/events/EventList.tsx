import { memo, useEffect, useMemo, useRef } from "react";
import { dateShapeOf, describeDateShape } from "../../core/dates/dateShape.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { findPublicity, PUBLICITY_LABELS } from "../../core/evidence/disclosure.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { describeMarkedDifferences } from "../../core/model/disagreement.ts";
import { BASIS_LABELS } from "../../core/model/eventDate.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { selectEvent, useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { StaticSlot } from "../ui/StaticSlot.tsx";
import { StaticEventDetails } from "./StaticEventDetails.tsx";
import { PAGE_SIZE, usePagedList } from "./usePagedList.ts";

/** Lists the events as text. */
export const EventList = memo(function EventList({ events }: { events: TimelineEvent[] }) {
  const list = useRef<HTMLOListElement>(null);
  // A list on one page contains the selected event anyway, and need not render again.
  const isPaged = events.length > PAGE_SIZE;
  const selected = useDeferredStore((state) => (isPaged ? state.event : null));
  const selectedIndex = useMemo(() => events.findIndex(({ id }) => id === selected), [events, selected]);
  const { from, to, earlier, later } = usePagedList(events.length, selectedIndex);
  const prerendered = useIsPrerendered();
  const visible = useMemo(
    () => events.slice(from, prerendered ? PRERENDER_LIMIT : to),
    [events, from, to, prerendered],
  );
  useEffect(() => observeScrolledEvent(list.current, visible), [visible]);
  return (
    <>
      {from > 0 && (
        <button type="button" className="event-list-more interactive" onClick={earlier}>
          Show the {Math.min(PAGE_SIZE, from)} events before
        </button>
      )}
      <ol className="event-list" ref={list} start={from + 1}>
        {visible.map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
      </ol>
      {prerendered && events.length > PRERENDER_LIMIT && (
        <p className="static-only">
          These are the first {PRERENDER_LIMIT} of {events.length} events; the rest are in{" "}
          <a href="corpus.json">corpus.json</a>.
        </p>
      )}
      {to < events.length && (
        <button type="button" className="event-list-more interactive" onClick={later}>
          Show the {Math.min(PAGE_SIZE, events.length - to)} events after, of {events.length - to}
        </button>
      )}
    </>
  );
});

/** Stores the entry that crosses a line at 30 % of the viewport, or null above the first entry. */
function observeScrolledEvent(list: HTMLElement | null, events: TimelineEvent[]) {
  const observer = new IntersectionObserver(
    (entries) => {
      const current = entries.find((entry) => entry.isIntersecting)?.target.getAttribute("data-event");
      const above = entries.some(
        ({ isIntersecting, target, boundingClientRect, rootBounds }) =>
          !isIntersecting &&
          target === list?.firstElementChild &&
          boundingClientRect.top > (rootBounds?.top ?? 0),
      );
      if (current || above) useStore.setState({ scrolledEvent: current ?? null });
    },
    { rootMargin: "-30% 0px -69% 0px" },
  );
  for (const { id } of events) {
    const entry = list?.querySelector(`[data-event="${id}"]`);
    if (entry) observer.observe(entry);
  }
  return () => observer.disconnect();
}

const EventEntry = memo(function EventEntry({ event }: { event: TimelineEvent }) {
  const { corpus, actor, excerpt, stage, standing } = useCorpus();
  const selected = useStore((state) => state.event === event.id);
  const quote = excerpt(event.claims[0]?.excerpts[0] ?? "");
  const prerendered = useIsPrerendered();
  const differs = describeMarkedDifferences(event.id, corpus.disagreements);
  const asOf = useStore((state) => state.asOf);
  const publicity = findPublicity(corpus, event, asOf);
  const actors = [...new Set(event.actors.map(({ actor }) => actor))];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title inside is a button; the rest of the card is a larger target for it
    <li
      className={`event-entry${selected ? " selected" : ""}${publicity ? ` as-of-${publicity}` : ""}`}
      id={`event-${event.id}`}
      data-event={event.id}
      onClick={() => selectEvent(event.id)}
    >
      {publicity && publicity !== "public" && <p className="as-of-note">{PUBLICITY_LABELS[publicity]}</p>}
      <p className="event-when">
        <span>{formatEventDate(event.date)}</span>
        <span className={`date-key ${describeDateShape(dateShapeOf(event.date))}`} aria-hidden="true" />
        <span className="event-basis">{BASIS_LABELS[event.date.basis].toLowerCase()}</span>
      </p>
      <h3>
        <LinkButton className="link" href={`#event-${event.id}`} aria-pressed={selected}>
          {event.title}
        </LinkButton>
      </h3>
      <p className="event-meta">
        {stage(event.stage).label} ·{" "}
        {[...new Set(event.claims.map((claim) => standing(claim.standing).label))].join(", ")}
        {differs !== "" && <span className="event-differs"> · ≠ {differs}</span>}
      </p>
      <blockquote>{quote?.exact}</blockquote>
      {prerendered && <StaticSlot>{import.meta.env.SSR && <StaticEventDetails event={event} />}</StaticSlot>}
      <ul className="row event-actors" aria-label="Who it concerns">
        {actors.map((id) => (
          <li key={id}>
            <ActorLink actor={actor(id)} short />
          </li>
        ))}
      </ul>
    </li>
  );
});
