import type { KeyboardEvent } from "react";

/** Moves the focus between the items of a list with the arrow keys, from any control of an item. */
export function moveBetweenItems(keyEvent: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[keyEvent.key];
  if (step === undefined) return;
  const items = [...keyEvent.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const focused = document.activeElement;
  const at = items.findIndex((item) => item === focused || item.closest("li")?.contains(focused ?? null));
  if (at === -1) return;
  keyEvent.preventDefault();
  items[at + step]?.focus();
}
