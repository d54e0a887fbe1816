import { type ReactNode, useId, useRef, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";
import { useDocumentEvent } from "./useDocumentEvent.ts";

interface PopoverProps {
  label: ReactNode;
  /** Accessible name of the panel. */
  name: string;
  className?: string;
  children: ReactNode;
}

/**
 * Renders a button that opens a panel below it, or on a phone at the bottom of the viewport. Escape closes
 * the panel and focuses the button. A click outside, or a move of the focus, closes it too, so that only one
 * is ever open.
 */
export function Popover({ label, name, className = "", children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const closeIfOutside = ({ target }: Event) => {
    if (open && target instanceof Node && !frame.current?.contains(target)) setOpen(false);
  };
  useDocumentEvent("pointerdown", closeIfOutside);
  useDocumentEvent("focusin", closeIfOutside);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!open || event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  // Captures Escape, so that it closes the panel and not the open event too.
  useDocumentEvent("keydown", closeOnEscape, { capture: true });
  return (
    <div className={`popover ${className}`} ref={frame}>
      <button
        ref={button}
        type="button"
        className="popover-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one control of a form; this holds whole groups
        <div className="panel popover-panel" id={id} role="group" aria-label={name}>
          <div className="popover-content">{children}</div>
          <button type="button" className="popover-done" onClick={close}>
            {shellMessages.done}
          </button>
        </div>
      )}
    </div>
  );
}
