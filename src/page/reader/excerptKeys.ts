import type { KeyboardEvent } from "react";

const KEY_STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Roving focus among the words of an article (WAI-ARIA practices): arrows, Home and End; Tab leaves them. */
export function moveExcerptFocus(key: KeyboardEvent<HTMLElement>): void {
  const runs = [...key.currentTarget.querySelectorAll<HTMLElement>(".excerpt[role=button]")];
  const at = runs.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  const step = KEY_STEPS[key.key];
  const to =
    key.key === "Home" ? 0 : key.key === "End" ? runs.length - 1 : step === undefined ? -1 : at + step;
  if (!runs[to]) return;
  key.preventDefault();
  runs[to].focus();
}
