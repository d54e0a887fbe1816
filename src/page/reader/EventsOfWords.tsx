import { groups } from "d3";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { ExcerptUse } from "../../core/evidence/excerptUsage.ts";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent } from "../state/store.ts";

interface EventsOfWordsProps {
  id: string;
  uses: readonly ExcerptUse[];
  onClose(): void;
}

/** Lists the events that rest on a segment of an article. Escape closes the list and focuses the segment. */
export function EventsOfWords({ id, uses, onClose }: EventsOfWordsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    keyEvent.stopPropagation();
    if (findShortcut(SHORTCUTS.close, keyEvent)) {
      document
        .querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
      onClose();
    }
    const step = findShortcut(SHORTCUTS.moveInList, keyEvent);
    if (step === undefined) return;
    keyEvent.preventDefault();
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(from + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one control of a form; this is a list of links
    <div
      ref={box}
      id={id}
      role="group"
      className="events-of-words"
      aria-label={messages.eventsOfWords(uses.length)}
      onKeyDown={onKeyDown}
    >
      {groups(uses, (use) => use.as).map(([kind, ofKind]) => (
        <section key={kind}>
          <h3 className="soft">{messages.uses[kind]}</h3>
          <ul>
            {ofKind.map(({ event, excerpt }) => (
              <li key={event.id}>
                <button
                  type="button"
                  className="list-button"
                  data-offers={event.id}
                  onClick={() => selectEvent(event.id, kind === "claim" ? excerpt : null)}
                >
                  <span>{event.title}</span> <small>{formatEventDate(event.date)}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
