import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface PopoverProps {
  label: ReactNode;
  /** Accessible name of the panel. */
  name: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
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
  useEffect(() => (open ? closeOnOutsideClick(frame, button, setOpen) : undefined), [open]);
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
        <div className="popover-panel" id={id} role="group" aria-label={name}>
          {typeof children === "function" ? children(close) : children}
          <button type="button" className="popover-done" onClick={close}>
            Done
          </button>
        </div>
      )}
    </div>
  );
}

function closeOnOutsideClick(
  frame: React.RefObject<HTMLElement | null>,
  button: React.RefObject<HTMLElement | null>,
  setOpen: (open: boolean) => void,
): () => void {
  const outside = (event: Event) => {
    if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
  };
  // Captures Escape, so that it closes the panel and not the open event too.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  document.addEventListener("pointerdown", outside);
  document.addEventListener("focusin", outside);
  document.addEventListener("keydown", onEscape, true);
  return () => {
    document.removeEventListener("pointerdown", outside);
    document.removeEventListener("focusin", outside);
    document.removeEventListener("keydown", onEscape, true);
  };
}
