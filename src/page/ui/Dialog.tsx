import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

interface DialogProps {
  heading: ReactNode;
  /** Line above the heading. */
  above: string;
  /** Accessible name of the close button. */
  closeLabel: string;
  /** Stops rendering the dialog. */
  onClose(): void;
  children: ReactNode;
}

/** Renders a modal dialog, open for as long as it is rendered. Then focus returns to where it was before. */
export function Dialog({ heading, above, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  // A layout effect, because removing an open dialog from the document does not return focus; `close` does.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes it; keys have Escape and the close button
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={headingId}
      // Strict mode runs the effect twice: the dialog is open again when its first `close` event arrives.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div className="dialog-body">
        <header>
          <p className="soft">{above}</p>
          <button type="button" className="icon-button" onClick={onClose} aria-label={closeLabel}>
            ×
          </button>
          <h2 id={headingId}>{heading}</h2>
        </header>
        {children}
      </div>
    </dialog>
  );
}
