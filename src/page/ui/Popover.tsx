import { type MouseEvent, type MouseEventHandler, type ReactNode, useId, useState } from "react";
import { shellMessages } from "../../core/messages/shell.ts";

interface PopoverProps {
  label: ReactNode;
  /** Accessible name of the panel, and on a phone its title. */
  name: string;
  /** Accessible name of the button, if the label is a sign. */
  buttonName?: string;
  className?: string;
  /** Handles a click on the button; the panel opens unless it prevents that. */
  onClick?: MouseEventHandler<HTMLElement>;
  children: ReactNode;
}

/**
 * Renders a button that opens a panel below it, or on a phone at the bottom of the viewport. The browser
 * closes it on Escape, on a click outside and if another one opens.
 */
export function Popover({ label, name, buttonName, className = "", onClick, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  /** Opens or closes the panel in place, in browsers without popovers (before 2024). */
  const toggleInPlace = (click: MouseEvent<HTMLElement>) => {
    if (!("popover" in click.currentTarget) && !click.defaultPrevented) setOpen(!open);
  };
  return (
    <div className={`popover ${className}`}>
      <button
        type="button"
        className="popover-button"
        popoverTarget={id}
        aria-expanded={open}
        aria-label={buttonName}
        onClick={(click) => {
          onClick?.(click);
          toggleInPlace(click);
        }}
      >
        {label}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be one control of a form; this holds whole groups */}
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={name}
        className="panel popover-panel"
        onBeforeToggle={({ currentTarget }) =>
          placeBelow(currentTarget, currentTarget.previousElementSibling)
        }
        onToggle={({ newState }) => setOpen(newState === "open")}
        onBlur={({ currentTarget, relatedTarget }) => {
          // The panel would cover the control that has the focus now (WCAG 2.4.11).
          if (relatedTarget && !currentTarget.parentElement?.contains(relatedTarget))
            currentTarget.hidePopover?.();
        }}
      >
        {open && (
          <>
            <p className="popover-title" aria-hidden="true">
              {name}
            </p>
            <div className="popover-content">{children}</div>
            <button
              type="button"
              className="popover-done"
              popoverTarget={id}
              popoverTargetAction="hide"
              onClick={toggleInPlace}
            >
              {shellMessages.done}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** Sets the position of a panel for its style sheet, in CSS pixels of the viewport. */
function placeBelow(panel: HTMLElement, button: Element | null): void {
  const { left = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  panel.style.setProperty("--left", `${left}px`);
  panel.style.setProperty("--top", `${bottom + 4}px`);
}
