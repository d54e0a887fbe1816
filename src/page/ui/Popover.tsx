import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface PopoverProps {
  label: ReactNode;
  /** What the opened part is, for who cannot see it. */
  name: string;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/**
 * A button that opens a panel below it, or on a phone from the window's foot. It closes by Escape, which returns the
 * focus to the button, by a press outside, and when the focus moves on; so no two are ever open.
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
  // Capturing, and going no further: Escape closes the innermost thing, not the open event as well.
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
