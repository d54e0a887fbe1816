import { findLinkForStep, type Thread } from "../../core/evidence/thread.ts";
import { selectInThread } from "./selectInThread.ts";

interface ThreadBarProps {
  /** The thread that runs through the selected event. */
  thread: Thread;
  selected: string;
}

/** The selected event's place in its thread, and the way along it, each step with the tie that makes it one. */
export function ThreadBar({ thread, selected }: ThreadBarProps) {
  const { events } = thread;
  const at = events.findIndex(({ id }) => id === selected);
  const [before, after] = [goToEvent(thread, selected, at - 1), goToEvent(thread, selected, at + 1)];
  return (
    <nav className="thread" data-keeps-focus="" aria-label="Thread of linked events">
      <button
        type="button"
        aria-disabled={!before}
        aria-keyshortcuts="["
        aria-label={`Before in this thread${before ? `: ${before.title}, ${before.says}` : ""}`}
        onClick={() => selectInThread(thread, -1)}
      >
        ‹ Before
      </button>
      <button
        type="button"
        aria-disabled={!after}
        aria-keyshortcuts="]"
        aria-label={`Next in this thread${after ? `: ${after.title}, ${after.says}` : ""}`}
        onClick={() => selectInThread(thread, 1)}
      >
        Next ›
      </button>
      <p title={after && `${after.title}, ${after.says}`}>
        <span className="place">
          {at + 1} of {events.length} in this thread.
        </span>{" "}
        {after && `Next, ${after.says}`}
      </p>
    </nav>
  );
}

/** The event at a place of the thread and, in words, what ties it to the selected one or to the thread. */
function goToEvent(thread: Thread, selected: string, place: number) {
  const event = thread.events[place];
  const tie = event && findLinkForStep(thread, selected, event.id);
  const other = thread.events.findIndex(({ id }) => id === tie?.other);
  if (!event || !tie) return undefined;
  const tied = tie.direct ? "this event" : other < place ? "an earlier event" : "a later event";
  return {
    title: event.title,
    says: `tied to ${tied}: ${tie.words} “${thread.events[other]?.label}”`,
  };
}
