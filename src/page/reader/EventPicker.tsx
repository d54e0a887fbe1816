import { groups } from "d3";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { ExcerptUse } from "../../core/evidence/excerptUsage.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent } from "../state/store.ts";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

/** Farthest that the segment may move before the picker closes, in CSS pixels. */
const MAX_DRIFT = 4;

/** The events that rest on one segment of an article. */
export interface PickerChoice {
  uses: readonly ExcerptUse[];
  /** The segment that was clicked. */
  segment: HTMLElement;
  /** CSS pixels of the viewport: below the segment, or above it. */
  position: { left: number; maxHeight: number } & ({ top: number } | { bottom: number });
}

/** Lists events to choose from. Closes on Escape, which returns focus, on a click outside, and on scroll. */
export function EventPicker({ choice, onClose }: { choice: PickerChoice; onClose(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  useEffect(() => {
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    top.current = choice.segment.getBoundingClientRect().top;
  }, [choice]);
  useDocumentEvent("pointerdown", ({ target }) => {
    if (target instanceof Node && !box.current?.contains(target)) onClose();
  });
  const closeOnScroll = () => {
    if (Math.abs(choice.segment.getBoundingClientRect().top - top.current) > MAX_DRIFT) onClose();
  };
  useDocumentEvent("scroll", closeOnScroll, { capture: true });
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    keyEvent.stopPropagation();
    if (findShortcut(SHORTCUTS.close, keyEvent)) {
      onClose();
      choice.segment.focus({ preventScroll: true });
    }
    const step = findShortcut(SHORTCUTS.moveInList, keyEvent);
    if (step === undefined) return;
    keyEvent.preventDefault();
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(from + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={box}
      role="dialog"
      className="panel event-picker"
      aria-label={messages.eventsOfWords(choice.uses.length)}
      style={choice.position}
      onKeyDown={onKeyDown}
    >
      {groups(choice.uses, (use) => use.as).map(([kind, uses]) => (
        <section key={kind}>
          <h4 className="soft">{messages.uses[kind]}</h4>
          <ul>
            {uses.map(({ event, excerpt }) => (
              <li key={event.id}>
                <button
                  type="button"
                  className="list-button"
                  data-offers={event.id}
                  onClick={() => {
                    onClose();
                    selectEvent(event.id, excerpt);
                  }}
                >
                  <span>{event.title}</span>
                  <small>{formatEventDate(event.date)}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
