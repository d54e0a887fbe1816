import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import type { ArrowDirection } from "../../core/layout/focusTarget.ts";
import { shortcutMessages } from "../../core/messages/shortcuts.ts";
import { capitalize } from "../../core/text/capitalize.ts";

/** Part of the page in which a shortcut works. */
export type ShortcutScope = "page" | "search" | "timeline" | "article" | "list" | "table" | "strip";

/** Keys that do one thing, each with its argument: a direction, a factor or a step. */
export interface Shortcut<T> {
  scope: ShortcutScope;
  /** Arguments by `KeyboardEvent.key`. */
  keys: Readonly<Record<string, T>>;
}

/** Move between the buttons of a table. */
export type TableMove = "next" | "previous" | "down" | "up" | "rowStart" | "rowEnd";

/** All keyboard shortcuts, by action. Handlers, labels and the list of shortcuts read them here. */
export const SHORTCUTS = {
  /** Applies to the innermost open part. */
  close: define("page", { Escape: true }),
  focusSearch: define("page", { "/": true }),
  listShortcuts: define("page", { "?": true }),
  /** Closes the results; without them, clears the search. */
  clearSearch: define("search", { Escape: true }),
  firstResult: define("search", { Enter: true }),
  stepInThread: define("page", { "[": -1, "]": 1 }),
  moveInTimeline: define<ArrowDirection>("timeline", {
    ArrowRight: "later",
    ArrowLeft: "earlier",
    ArrowDown: "down",
    ArrowUp: "up",
  }),
  /** In the phone's strip of events: by events, by panels, or to an end. */
  moveInStrip: define<number | "previousPanel" | "nextPanel" | "first" | "last">("strip", {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: "nextPanel",
    PageDown: "previousPanel",
    Home: "first",
    End: "last",
  }),
  goToFirst: define<ArrowDirection>("timeline", { Home: "first" }),
  goToLast: define<ArrowDirection>("timeline", { End: "last" }),
  openEvent: define("timeline", { Enter: true, " ": true }),
  zoom: define("timeline", { "+": 2, "=": 2, "-": 0.5 }),
  showWholeCase: define("timeline", { "0": true }),
  moveInArticle: define<number | "first" | "last">("article", {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    Home: "first",
    End: "last",
  }),
  moveInList: define("list", { ArrowDown: 1, ArrowUp: -1 }),
  moveInTable: define<TableMove>("table", {
    ArrowRight: "next",
    ArrowLeft: "previous",
    ArrowDown: "down",
    ArrowUp: "up",
    Home: "rowStart",
    End: "rowEnd",
  }),
};

/** Action of a shortcut. */
export type ShortcutAction = keyof typeof SHORTCUTS;

function define<T>(scope: ShortcutScope, keys: Readonly<Record<string, T>>): Shortcut<T> {
  return { scope, keys };
}

/** The part of a DOM or React keyboard event that shortcuts need. */
type KeyInput = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/**
 * Returns the argument of the key, or undefined for any other key and with Ctrl, Meta or Alt. A shortcut
 * of the whole page that is a character does not apply in text fields and dialogs.
 */
export function findShortcut<T>({ scope, keys }: Shortcut<T>, keyEvent: KeyInput): T | undefined {
  if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return undefined;
  if (scope === "page" && keyEvent.key.length === 1 && isTyping(keyEvent.target)) return undefined;
  return keys[keyEvent.key];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, dialog, [contenteditable='true']") !== null
  );
}

/** Formats the keys with an argument as a value of `aria-keyshortcuts`. */
export function ariaKeys<T>({ keys }: Shortcut<T>, argument: T): string {
  return Object.keys(keys)
    .filter((key) => keys[key] === argument)
    .join(" ");
}

/** Describes shortcuts in a sentence for a label. */
export function describeShortcuts(...actions: readonly ShortcutAction[]): string {
  const clauses = actions.map((action) => {
    const { keys, action: words } = shortcutMessages.shortcuts[action];
    return shortcutMessages.clause(keys, words);
  });
  return `${capitalize(clauses.join(", "))}.`;
}

/** Closes an open `details` element on Escape, and not the part around it. Focuses its summary. */
export function closeOnEscape(keyEvent: ReactKeyboardEvent<HTMLDetailsElement>): void {
  if (!findShortcut(SHORTCUTS.close, keyEvent) || !keyEvent.currentTarget.open) return;
  keyEvent.stopPropagation();
  // The browser would close a popover around it too.
  keyEvent.preventDefault();
  keyEvent.currentTarget.open = false;
  keyEvent.currentTarget.querySelector("summary")?.focus();
}
