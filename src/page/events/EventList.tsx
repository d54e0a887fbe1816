import { memo, useEffect, useMemo, useRef } from "react";
import { dateShapeOf, describeDateShape } from "../../core/dates/dateShape.ts";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { describePublicity, findPublicity } from "../../core/evidence/disclosure.ts";
import { describeAttribution, leadExcerptsOf } from "../../core/evidence/statements.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { BASIS_LABELS } from "../../core/messages/labels.ts";
import { listMessages as messages } from "../../core/messages/list.ts";
import { describeMarkedDifferences, differenceKindOf } from "../../core/model/disagreement.ts";
import type { Claim, TimelineEvent } from "../../core/model/timelineEvent.ts";
import { quote } from "../../core/text/quote.ts";
import { ActorLink } from "../shared/ActorLink.tsx";
import { StandingTypes } from "../shared/ClaimAttribution.tsx";
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
          {messages.showEarlier(Math.min(PAGE_SIZE, from), from)}
        </button>
      )}
      <ol className="event-list" ref={list} start={from + 1}>
        {visible.map((event) => (
          <EventEntry key={event.id} event={event} />
        ))}
      </ol>
      {prerendered && events.length > PRERENDER_LIMIT && (
        <p className="static-only">
          {messages.firstEvents(PRERENDER_LIMIT, events.length)} <a href="corpus.json">corpus.json</a>
        </p>
      )}
      {to < events.length && (
        <button type="button" className="event-list-more interactive" onClick={later}>
          {messages.showLater(Math.min(PAGE_SIZE, events.length - to), events.length - to)}
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
  const { corpus, actor, article, articleName, excerpt, stage, standing } = useCorpus();
  const selected = useStore((state) => state.event === event.id);
  const prerendered = useIsPrerendered();
  const differs = describeMarkedDifferences(event.id, corpus.disagreements);
  const kind = differenceKindOf(event.id, corpus.disagreements);
  const asOf = useStore((state) => state.asOf);
  const publicity = findPublicity(corpus, event, asOf);
  // Names the person who reports a claim of somebody else.
  const describeType = (claim: Claim) =>
    claim.reportedBy === undefined ? standing(claim.standing).label : describeAttribution(corpus, claim);
  const actors = [...new Set(event.actors.map(({ actor }) => actor))];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title inside is a button; the rest of the card is a larger target for it
    <li
      className={`event-entry${selected ? " selected" : ""}${publicity ? ` as-of-${publicity}` : ""}`}
      id={`event-${event.id}`}
      data-event={event.id}
      onClick={() => selectEvent(event.id)}
    >
      {publicity && publicity !== "public" && (
        <p className="as-of-note">{describePublicity(corpus, event, asOf)}</p>
      )}
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
      <div className="row event-meta">
        <span>{stage(event.stage).label}</span>
        <StandingTypes standings={[...new Set(event.claims.map(({ standing }) => standing))]}>
          {[...new Set(event.claims.map(describeType))].join(" · ")}
        </StandingTypes>
        {differs !== "" && (
          <span className={kind === "articles" ? "event-differs red" : "event-differs"}>≠ {differs}</span>
        )}
      </div>
      {leadExcerptsOf(corpus, event).map((id) => {
        const quoted = excerpt(id);
        return (
          quoted && (
            <blockquote key={id} cite={article(quoted.article)?.url}>
              {quote(quoted.exact)} <cite>{articleName(quoted.article)}</cite>
            </blockquote>
          )
        );
      })}
      {prerendered && <StaticSlot>{import.meta.env.SSR && <StaticEventDetails event={event} />}</StaticSlot>}
      {actors.length > 0 && (
        <ul className="row event-actors" aria-label={messages.concerned}>
          {actors.map((id) => (
            <li key={id}>
              <ActorLink actor={actor(id)} short />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});
