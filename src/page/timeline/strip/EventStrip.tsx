import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef } from "react";
import { divideByPanel, sortByPanel } from "../../../core/layout/panelOrder.ts";
import {
  buildStrip,
  indexAt,
  nameStripPanel,
  panelAt,
  positionOf,
  type Strip,
} from "../../../core/layout/strip.ts";
import { formatNumber } from "../../../core/messages/language.ts";
import { timelineMessages as messages } from "../../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../../core/model/timelineEvent.ts";
import { findShortcut, SHORTCUTS } from "../../shared/shortcuts.ts";
import { scrollListTo, useDeferredStore, useStore } from "../../state/store.ts";
import { useCorpus } from "../../state/useCorpus.tsx";
import { useSize } from "../../ui/useSize.ts";
import { useTextMetrics } from "../textMetrics.ts";

/** Top and height of the ticks, in CSS pixels from the bottom of the strip. */
const TICK_BOTTOM = 6;
const TICK_HEIGHT = 9;

interface EventStripProps {
  events: readonly TimelineEvent[];
  /** Rendered together with the strip, once its size is known. */
  children: ReactNode;
}

/**
 * Overview of the events for a phone: the panels of the timeline in one row, above the list of events. Shows
 * the position in the list, and moves it by drag, tap and key.
 */
export function EventStrip({ events, children }: EventStripProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  return (
    <div className="strip-frame" ref={frame}>
      {width > 0 && (
        <>
          <StripSlider events={events} width={width} />
          {children}
        </>
      )}
    </div>
  );
}

function StripSlider({ events, width }: Pick<EventStripProps, "events"> & { width: number }) {
  const reading = useStore((state) => state.scrolledEvent);
  const open = useDeferredStore((state) => state.event);
  const { corpus } = useCorpus();
  const metrics = useTextMetrics();
  const order = useMemo(() => sortByPanel(events, corpus), [events, corpus]);
  const strip = useMemo(() => {
    const parts = divideByPanel(order, corpus).map(({ panel, events: { length } }) => {
      return { name: panel ? nameStripPanel(panel) : "", count: length };
    });
    return buildStrip(parts, width, metrics.measure);
  }, [order, corpus, width, metrics]);
  const indexOf = (id: string | null) => (id === null ? -1 : order.findIndex((event) => event.id === id));
  const at = Math.max(0, indexOf(reading));
  const current = reading === null ? undefined : panelAt(strip, at);
  const goTo = (index: number) => {
    const event = order[Math.max(0, Math.min(order.length - 1, index))];
    if (event && event.id !== reading) scrollListTo(event.id);
  };
  const goToPointer = (pointer: MouseEvent<HTMLDivElement>) =>
    goTo(indexAt(strip, pointer.clientX - pointer.currentTarget.getBoundingClientRect().left));
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    const step = findShortcut(SHORTCUTS.moveInStrip, keyEvent);
    if (step === undefined) return;
    keyEvent.preventDefault();
    if (typeof step === "number") return goTo(at + step);
    if (step === "first" || step === "last") return goTo(step === "first" ? 0 : order.length - 1);
    const panel = panelAt(strip, at);
    const next = strip.panels[(panel ? strip.panels.indexOf(panel) : -1) + (step === "nextPanel" ? 1 : -1)];
    if (next) goTo(next.start);
  };
  return (
    <div
      className="strip"
      data-timeline=""
      translate="no"
      role="slider"
      tabIndex={0}
      aria-label={messages.strip}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, order.length)}
      aria-valuenow={at + 1}
      aria-valuetext={messages.stripPosition(at + 1, order.length, order[at]?.title ?? "")}
      onKeyDown={onKeyDown}
      // On click, not on pointerdown: a list that scrolls between the two would get the click on a card.
      onClick={goToPointer}
      onPointerDown={(pointer) => pointer.currentTarget.setPointerCapture(pointer.pointerId)}
      onPointerMove={(pointer) => {
        if (pointer.currentTarget.hasPointerCapture(pointer.pointerId)) goToPointer(pointer);
      }}
    >
      {strip.panels.map((panel) => (
        <div
          key={panel.start}
          className={panel === current ? "strip-panel current" : "strip-panel"}
          style={{ left: panel.x0, width: panel.x1 - panel.x0 }}
        >
          {strip.namesFit && <span data-panel="">{panel.name}</span>}
          {!panel.hasTicks && <span className="strip-count">{formatNumber(panel.count)}</span>}
        </div>
      ))}
      {!strip.namesFit && <span data-panel="">{(current ?? strip.panels[0])?.name}</span>}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the slider around it has a name */}
      <svg width={width} height={TICK_HEIGHT + TICK_BOTTOM}>
        <path className="strip-ticks" d={ticksPath(strip)} />
        {reading !== null && <StripMarker strip={strip} index={at} kind="reading" />}
        {open !== null && <StripMarker strip={strip} index={indexOf(open)} kind="open" />}
      </svg>
    </div>
  );
}

/** Draws the ticks of all events that have one. */
function ticksPath(strip: Strip): string {
  return strip.panels
    .filter(({ hasTicks }) => hasTicks)
    .flatMap(({ start, count }) => Array.from({ length: count }, (_, i) => start + i))
    .map((index) => `M${positionOf(strip, index).toFixed(1)},0v${TICK_HEIGHT}`)
    .join("");
}

/** Marks the event at the reading position, or the open one. */
function StripMarker({ strip, index, kind }: { strip: Strip; index: number; kind: "reading" | "open" }) {
  if (index === -1) return null;
  const x = positionOf(strip, index) - 2.5;
  // Below the number of a panel without ticks.
  if (kind === "reading" && panelAt(strip, index)?.hasTicks === false)
    return <rect className="strip-reading" x={x} y={TICK_HEIGHT + 3} width={5} height={3} />;
  return (
    <rect
      className={kind === "open" ? "strip-open" : "strip-reading"}
      x={x}
      width={5}
      height={TICK_HEIGHT + (kind === "open" ? 4 : 0)}
    />
  );
}
