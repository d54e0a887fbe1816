import { type KeyboardEvent, useEffect, useRef } from "react";
import { findShortcut, SHORTCUTS } from "./shortcuts.ts";

/** An event or other entry that rests on words of an article. */
export interface WordUse {
  key: string;
  title: string;
  /** Date, or other words below the title; "" for none. */
  note: string;
  /** Opens it. */
  open(): void;
}

interface UsesOfWordsProps {
  id: string;
  label: string;
  /** Uses of one kind, with its heading. */
  groups: readonly { heading: string; uses: readonly WordUse[] }[];
  /** Closes the list. Its caller returns the focus to the words. */
  onClose(): void;
}

/** Lists what rests on a segment of an article, below its paragraph. Escape closes the list. */
export function UsesOfWords({ id, label, groups, onClose }: UsesOfWordsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    keyEvent.stopPropagation();
    if (findShortcut(SHORTCUTS.close, keyEvent)) onClose();
    const step = findShortcut(SHORTCUTS.moveInList, keyEvent);
    if (step === undefined) return;
    keyEvent.preventDefault();
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(from + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one control of a form; this is a list of links
    <div ref={box} id={id} role="group" className="uses-of-words" aria-label={label} onKeyDown={onKeyDown}>
      {groups.map(({ heading, uses }) => (
        <section key={heading}>
          <h3 className="soft">{heading}</h3>
          <ul>
            {uses.map(({ key, title, note, open }) => (
              <li key={key}>
                <button type="button" className="list-button" data-offers={key} onClick={open}>
                  <span>{title}</span> {note && <small>{note}</small>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
