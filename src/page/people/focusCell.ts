import type { KeyboardEvent } from "react";
import { findShortcut, SHORTCUTS, type TableMove } from "../shared/shortcuts.ts";

/** Moves focus with the arrow keys, Home and End to the next button of the row or column. */
export function focusCell(keyEvent: KeyboardEvent<HTMLTableElement>): void {
  const move = findShortcut(SHORTCUTS.moveInTable, keyEvent);
  const button = keyEvent.target instanceof HTMLElement ? keyEvent.target.closest("button") : null;
  if (move === undefined || !button) return;
  keyEvent.preventDefault();
  findTarget(keyEvent.currentTarget, button, move)?.focus();
}

function findTarget(table: HTMLElement, button: HTMLButtonElement, move: TableMove) {
  const vertical = move === "down" || move === "up";
  const selector = vertical ? `button[data-column="${button.dataset.column}"]` : "button";
  const line = [
    ...(vertical ? table : (button.closest("tr") ?? table)).querySelectorAll<HTMLButtonElement>(selector),
  ];
  const at = line.indexOf(button);
  if (move === "rowStart") return line[0];
  if (move === "rowEnd") return line.at(-1);
  return line[move === "next" || move === "down" ? at + 1 : Math.max(0, at - 1)];
}
