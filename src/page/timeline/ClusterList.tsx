import { useEffect, useRef } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { MAX_LISTED } from "../../core/layout/limits.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

interface ClusterListProps {
  members: TimelineEvent[];
  /** Place in the timeline, CSS pixels. */
  x: number;
  y: number;
  onSelect(event: string): void;
  /** Absent where the drawing can't zoom. */
  onZoom?: () => void;
  onClose(): void;
}

/** What a cluster holds: each event as a button, and a way to zoom in on them. Closes by Escape or a click outside. */
export function ClusterList({ members, x, y, onSelect, onZoom, onClose }: ClusterListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    frame.current?.querySelector("button")?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "nearest" });
    const outside = (press: PointerEvent) => {
      if (!frame.current?.contains(press.target as Node)) close.current();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  return (
    <div
      ref={frame}
      className="cluster-list"
      role="dialog"
      aria-label={`${members.length} events`}
      style={{ left: x, top: y }}
      onKeyDown={(key) => {
        if (key.key !== "Escape") return;
        key.stopPropagation();
        onClose();
      }}
    >
      {onZoom && (
        <button type="button" className="zoom-in" onClick={onZoom}>
          Zoom in on these {members.length} events
        </button>
      )}
      <ol>
        {members.slice(0, MAX_LISTED).map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onSelect(event.id)}>
              <span className="date">{formatEventDate(event.date)}</span> {event.title}
            </button>
          </li>
        ))}
      </ol>
      {members.length > MAX_LISTED && <p>and {members.length - MAX_LISTED} more.</p>}
    </div>
  );
}
