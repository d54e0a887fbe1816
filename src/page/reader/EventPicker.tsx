import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import type { ExcerptUse, UseKind } from "../../core/evidence/excerptUsage.ts";

/** The events that some words serve, offered beside them. */
export interface PickerOffer {
  resting: readonly ExcerptUse[];
  /** The run that was pressed; focus goes back to it. */
  run: HTMLElement;
  /** In CSS pixels of the window: under the words, or over them. */
  at: { left: number; maxHeight: number } & ({ top: number } | { bottom: number });
}

interface EventPickerProps {
  offer: PickerOffer;
  onChoose(resting: ExcerptUse): void;
  onClose(): void;
}

const USE_HEADINGS: Readonly<Record<UseKind, string>> = {
  claim: "Events that rest on these words",
  date: "Events dated by these words",
  tie: "Events that these words link",
};

/** The list: arrows or Tab move, Enter chooses, Escape or a press elsewhere closes and gives focus back. */
export function EventPicker({ offer, onChoose, onClose }: EventPickerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    const elsewhere = (press: PointerEvent) => {
      if (press.target instanceof Node && !box.current?.contains(press.target)) onClose();
    };
    // It stands at its words; once they move away it has no place.
    const place = offer.run.getBoundingClientRect().top;
    const moved = () => {
      if (Math.abs(offer.run.getBoundingClientRect().top - place) > 4) onClose();
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("scroll", moved, true);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("scroll", moved, true);
    };
  }, [offer, onClose]);
  const onKey = (key: KeyboardEvent) => {
    key.stopPropagation();
    if (key.key === "Escape") {
      onClose();
      offer.run.focus({ preventScroll: true });
    }
    const step = key.key === "ArrowDown" ? 1 : key.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    key.preventDefault();
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={box}
      role="dialog"
      className="event-picker"
      aria-label={`${offer.resting.length} events rest on these words`}
      style={offer.at}
      onKeyDown={onKey}
    >
      {(["claim", "date", "tie"] as const).map((as) => {
        const resting = offer.resting.filter((one) => one.as === as);
        if (resting.length === 0) return null;
        return (
          <section key={as}>
            <h4>{USE_HEADINGS[as]}</h4>
            <ul>
              {resting.map((one) => (
                <li key={one.event.id}>
                  <button type="button" data-offers={one.event.id} onClick={() => onChoose(one)}>
                    <span>{one.event.title}</span>
                    <small>{formatEventDate(one.event.date)}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
