import type { TimelineEvent } from "../event/timelineEvent.ts";

interface Props {
  /** The events of the thread that runs through the selected one, in time order. */
  events: readonly TimelineEvent[];
  selected: string;
  onSelect(event: string): void;
}

/** The selected event's place in its thread, and the way along it. */
export function ThreadBar({ events, selected, onSelect }: Props) {
  const at = events.findIndex(({ id }) => id === selected);
  const [before, after] = [events[at - 1], events[at + 1]];
  return (
    <nav className="thread" data-keeps-focus="" aria-label="Thread of linked events">
      <button
        type="button"
        aria-disabled={!before}
        aria-keyshortcuts="["
        onClick={() => before && onSelect(before.id)}
      >
        ‹ Before in this thread
      </button>
      <span>
        {at + 1} of {events.length}
      </span>
      <button
        type="button"
        aria-disabled={!after}
        aria-keyshortcuts="]"
        onClick={() => after && onSelect(after.id)}
      >
        Next in this thread ›
      </button>
    </nav>
  );
}
