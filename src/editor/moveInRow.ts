import type { KeyboardEvent } from "react";

/** Moves the focus among the buttons of a row, which is one tab stop, with arrow keys, Home and End. */
export function moveInRow(keyEvent: KeyboardEvent<HTMLElement>): void {
  const buttons = [...keyEvent.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const last = buttons.length - 1;
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[keyEvent.key];
  if (at === -1 || next === undefined) return;
  keyEvent.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
