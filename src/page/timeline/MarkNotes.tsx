import type { MarkNote } from "../../core/layout/markNotes.ts";

/** Draws the words that say how dates are known. The names of the marks say it to screen readers. */
export function MarkNotes({ notes }: { notes: readonly MarkNote[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a g is not focusable
    <g className="mark-notes" aria-hidden="true">
      {notes.map(({ key, text, x, y, isOnKnown }) => (
        <text key={key} className={isOnKnown ? "on-known-note" : undefined} x={x} y={y} dy="0.34em">
          {text}
        </text>
      ))}
    </g>
  );
}
