import { useEffect, useRef } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { MAX_LISTED } from "../../core/layout/limits.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { IsolatedText } from "../shared/IsolatedText.tsx";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

interface ClusterListProps {
  events: readonly TimelineEvent[];
  /** Position in the timeline, in CSS pixels. */
  x: number;
  y: number;
  onSelect(event: string): void;
  /** Absent in a drawing without zoom. */
  onZoom?: () => void;
  onClose(): void;
}

/** List of a cluster's events as buttons, and a button that zooms in. Escape or a click outside closes it. */
export function ClusterList({ events, x, y, onSelect, onZoom, onClose }: ClusterListProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector("button")?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useDocumentEvent("pointerdown", ({ target }) => {
    if (!frame.current?.contains(target as Node)) onClose();
  });
  return (
    <div
      ref={frame}
      className="panel cluster-list"
      role="dialog"
      aria-label={timelineMessages.events(events.length)}
      style={{ left: x, top: y }}
      onKeyDown={(event) => {
        if (!findShortcut(SHORTCUTS.close, event)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {onZoom && (
        <button type="button" className="cluster-zoom" onClick={onZoom}>
          {timelineMessages.zoomInOn(events.length)}
        </button>
      )}
      <ol>
        {events.slice(0, MAX_LISTED).map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onSelect(event.id)}>
              <span className="soft cluster-date">{formatEventDate(event.date)}</span>{" "}
              <IsolatedText text={event.title} />
            </button>
          </li>
        ))}
      </ol>
      {events.length > MAX_LISTED && <p>{timelineMessages.more(events.length - MAX_LISTED)}</p>}
    </div>
  );
}
