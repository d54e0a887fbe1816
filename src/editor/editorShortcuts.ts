import type { Shortcut } from "../page/shared/shortcuts.ts";

/** Use of the selected words. */
export type SelectionAction = "event" | "add" | "person" | "date" | "difference" | "background";

/** Move of the selection in an article. */
export type SelectionMove = "next" | "previous" | "down" | "up";

/** Keys that work while the toolbar of the selected words is open and no text field has the focus. */
export const SELECTION_KEYS: Shortcut<SelectionAction> = {
  scope: "page",
  keys: { e: "event", a: "add", p: "person", d: "date", x: "difference", b: "background" },
};

/** Keys in the text of an article. With Shift they extend the selection. */
export const MOVE_KEYS: Shortcut<SelectionMove> = {
  scope: "article",
  keys: { ArrowRight: "next", ArrowLeft: "previous", ArrowDown: "down", ArrowUp: "up" },
};

/** Keys of the whole editor. Escape closes the innermost open part. */
export const EDITOR_KEYS = {
  nextUnread: { scope: "page", keys: { n: true } } satisfies Shortcut<true>,
  otherColumn: { scope: "page", keys: { F6: true } } satisfies Shortcut<true>,
  listUses: { scope: "article", keys: { Enter: true } } satisfies Shortcut<true>,
  listKeys: { scope: "page", keys: { "?": true } } satisfies Shortcut<true>,
};

/** Returns whether a dialog is open. A key may have the body as its target: a click in a dialog can blur. */
export const isDialogOpen = (): boolean => document.querySelector("dialog[open]") !== null;

/** Returns whether an element is a field in which somebody types or chooses. */
export const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/**
 * Returns whether a key chooses the characters of a word, as in Japanese. Safari has the key code 229 for the
 * Enter that ends this.
 */
export const isComposing = (keyEvent: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean =>
  keyEvent.isComposing || keyEvent.keyCode === 229;

/** Returns whether Ctrl, or Command on a Mac, is held with a key. */
export const isCommand = (
  keyEvent: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  key: string,
): boolean =>
  (keyEvent.ctrlKey || keyEvent.metaKey) && !keyEvent.altKey && keyEvent.key.toLowerCase() === key;
