import { memo, useEffect, useMemo, useRef } from "react";
import { buildEventCards } from "../../core/evidence/eventCards.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { divideByPanel } from "../../core/layout/panelOrder.ts";
import type { Panel } from "../../core/layout/panels.ts";
import { listMessages as messages } from "../../core/messages/list.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ChangingText } from "../ui/ChangingText.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { EventCard } from "./EventCard.tsx";
import { PAGE_SIZE, usePagedList } from "./usePagedList.ts";

/** Lists the events as text. */
export const EventList = memo(function EventList({ events }: { events: TimelineEvent[] }) {
  const list = useRef<HTMLDivElement>(null);
  // A list on one page contains the selected event anyway, and need not render again.
  const isPaged = events.length > PAGE_SIZE;
  const target = useDeferredStore((state) => state.listTarget);
  const selected = useDeferredStore((state) => (isPaged ? (state.event ?? state.listTarget?.event) : null));
  const selectedIndex = useMemo(() => events.findIndex(({ id }) => id === selected), [events, selected]);
  const { from, to, earlier, later } = usePagedList(events.length, selectedIndex);
  const prerendered = useIsPrerendered();
  const visible = useMemo(
    () => events.slice(from, prerendered && events.length <= PRERENDER_LIMIT ? PRERENDER_LIMIT : to),
    [events, from, to, prerendered],
  );
  const { corpus } = useCorpus();
  const sections = useMemo(() => divideByPanel(visible, corpus), [visible, corpus]);
  useEffect(() => observeScrolledEvent(list.current, visible), [visible]);
  useEffect(() => {
    if (target) findEntry(list.current, target.event)?.scrollIntoView({ block: "start" });
  }, [target]);
  return (
    <>
      {from > 0 && (
        <button type="button" className="event-list-more interactive" onClick={earlier}>
          {messages.showEarlier(Math.min(PAGE_SIZE, from), from)}
        </button>
      )}
      <div className="panel-sections" ref={list}>
        {sections.map(({ panel, events: members }) => (
          <section key={members[0]?.id} aria-label={panel?.title}>
            {panel && <PanelHeading panel={panel} />}
            <ol className="event-list">
              {buildEventCards(members).map((card, i, cards) => (
                <EventCard
                  key={card[0]?.id}
                  events={card}
                  heading={panel ? "h4" : "h3"}
                  next={cards[i + 1]?.[0]?.claims[0]?.excerpts[0]}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {prerendered && events.length > PRERENDER_LIMIT && (
        <p className="static-only">
          {messages.firstEvents(visible.length, events.length)} <a href="corpus.json">corpus.json</a>
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

/** Names the panel of the events below, and its dates if its name is a stage. */
function PanelHeading({ panel: { title, subtitle, stage } }: { panel: Panel }) {
  return (
    <h3 className="panel-heading">
      <ChangingText>{title}</ChangingText> {stage !== null && <span className="soft">{subtitle}</span>}
    </h3>
  );
}

function findEntry(list: HTMLElement | null, event: string): Element | null | undefined {
  return list?.querySelector(`[data-event="${event}"]`);
}

/**
 * Stores the entry that crosses a line at 16 % of the viewport, or null above the first entry. The entries
 * are observed only while the line crosses their list: the browser compares all of them with the line in each
 * frame, which took 0.2 ms of each step of a zoom.
 */
function observeScrolledEvent(list: HTMLElement | null, events: TimelineEvent[]) {
  const line = { rootMargin: "-16% 0px -83% 0px" };
  const entryObserver = new IntersectionObserver((changes) => {
    const current = changes.find(({ isIntersecting }) => isIntersecting)?.target.getAttribute("data-event");
    if (current) useStore.setState({ scrolledEvent: current });
  }, line);
  const listObserver = new IntersectionObserver((changes) => {
    const change = changes.at(-1);
    if (change?.isIntersecting) {
      for (const { id } of events) {
        const entry = findEntry(list, id);
        if (entry) entryObserver.observe(entry);
      }
      return;
    }
    entryObserver.disconnect();
    if (change && change.boundingClientRect.top > (change.rootBounds?.top ?? 0))
      useStore.setState({ scrolledEvent: null });
  }, line);
  if (list) listObserver.observe(list);
  return () => {
    listObserver.disconnect();
    entryObserver.disconnect();
  };
}
