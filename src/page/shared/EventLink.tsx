import type { ReactNode } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { selectEvent } from "../state/store.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

interface EventLinkProps {
  event: Pick<TimelineEvent, "id" | "title">;
  /** Content of the link; without it, the title of the event. */
  children?: ReactNode;
  /** Runs before the event is selected. */
  onGo?: () => void;
}

/** Selects an event. In the prerendered page, links to its entry in the event list. */
export function EventLink({ event: { id, title }, children = title, onGo }: EventLinkProps) {
  if (useIsPrerendered())
    return (
      <a className="link event-link" href={`#event-${id}`}>
        {children}
      </a>
    );
  return (
    <button
      type="button"
      className="link event-link"
      onClick={() => {
        onGo?.();
        selectEvent(id);
      }}
    >
      {children}
    </button>
  );
}
