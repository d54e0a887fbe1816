import { findLinkForStep, type Thread } from "../../core/evidence/thread.ts";
import { timelineMessages } from "../../core/messages/timeline.ts";
import { ariaKeys, findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

/** Position of the selected event (an id) in its thread, and buttons for both steps, which name the links. */
export function ThreadBar({ thread, selected }: { thread: Thread; selected: string }) {
  const { events } = thread;
  // The keys work wherever the focus is, except in a field or a dialog.
  useDocumentEvent("keydown", (keyEvent) => {
    const step = findShortcut(SHORTCUTS.stepInThread, keyEvent);
    if (step !== undefined) selectInThread(thread, step);
  });
  const at = events.findIndex(({ id }) => id === selected);
  const after = describeStep(thread, selected, at + 1);
  const button = (name: string, text: string, step: number) => {
    const target = describeStep(thread, selected, at + step);
    return (
      <button
        type="button"
        aria-disabled={!target}
        aria-keyshortcuts={ariaKeys(SHORTCUTS.stepInThread, step)}
        aria-label={target ? timelineMessages.step(name, target.title, target.link) : name}
        onClick={() => selectInThread(thread, step)}
      >
        {text}
      </button>
    );
  };
  return (
    <nav className="thread-bar" data-keeps-focus="" aria-label={timelineMessages.linkedEvents}>
      {button(timelineMessages.previousEvent, timelineMessages.previous, -1)}
      {button(timelineMessages.nextEvent, timelineMessages.next, 1)}
      <p title={after && timelineMessages.step(timelineMessages.nextEvent, after.title, after.link)}>
        <span className="strong">{timelineMessages.linkedPosition(at + 1, events.length)}</span>{" "}
        {after && timelineMessages.nextLink(after.link)}
      </p>
    </nav>
  );
}

/** Describes the event at a position of the thread, and its link to the selected event or to the thread. */
function describeStep(thread: Thread, selected: string, position: number) {
  const event = thread.events[position];
  const link = event && findLinkForStep(thread, selected, event.id);
  if (!event || !link) return undefined;
  const other = thread.events.find(({ id }) => id === link.other);
  return { title: event.title, link: timelineMessages.link(link.words, other?.label ?? link.other) };
}

/** Selects the event before or after the one in the store: the rendered one may be a click behind. */
function selectInThread({ events }: Thread, step: number): void {
  const { event } = useStore.getState();
  const at = events.findIndex(({ id }) => id === event);
  const next = at === -1 ? undefined : events[at + step];
  if (next) selectEvent(next.id);
}
