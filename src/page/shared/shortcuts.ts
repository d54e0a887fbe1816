import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import type { ArrowDirection } from "../../core/layout/focusTarget.ts";
import { shortcutMessages } from "../../core/messages/shortcuts.ts";

/** Part of the page in which a shortcut works. */
export type ShortcutScope = "page" | "search" | "timeline" | "article" | "list" | "table" | "strip";

type ShortcutLabel = keyof typeof shortcutMessages;

/** Keys that do one thing, each with its argument: a direction, a factor or a step. */
export interface Shortcut<T> {
  scope: ShortcutScope;
  /** Arguments by `KeyboardEvent.key`. */
  keys: Readonly<Record<string, T>>;
  /** Key of a short clause for labels; absent if no label names the shortcut. */
  label?: ShortcutLabel | undefined;
}

/**
 * All keyboard shortcuts of the page, by action, except those of the matrix, which loads later. Handlers,
 * labels and help read them from here.
 */
export const SHORTCUTS = {
  /** Applies to the innermost open part. */
  close: define("page", { Escape: true }),
  focusSearch: define("page", { "/": true }),
  /** Closes the results; without them, clears the search. */
  clearSearch: define("search", { Escape: true }),
  firstResult: define("search", { Enter: true }),
  stepInThread: define("page", { "[": -1, "]": 1 }, "stepInThread"),
  moveInTimeline: define<ArrowDirection>(
    "timeline",
    { ArrowRight: "later", ArrowLeft: "earlier", ArrowDown: "down", ArrowUp: "up" },
    "moveInTimeline",
  ),
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
  goToFirst: define<ArrowDirection>("timeline", { Home: "first" }, "goToFirst"),
  goToLast: define<ArrowDirection>("timeline", { End: "last" }),
  openEvent: define("timeline", { Enter: true, " ": true }, "openEvent"),
  zoom: define("timeline", { "+": 2, "=": 2, "-": 0.5 }, "zoom"),
  showWholeCase: define("timeline", { "0": true }, "showWholeCase"),
  moveInArticle: define<number | "first" | "last">("article", {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    Home: "first",
    End: "last",
  }),
  moveInList: define("list", { ArrowDown: 1, ArrowUp: -1 }),
};

function define<T>(
  scope: ShortcutScope,
  keys: Readonly<Record<string, T>>,
  label?: ShortcutLabel,
): Shortcut<T> {
  return { scope, keys, label };
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
export function describeShortcuts(...shortcuts: readonly Pick<Shortcut<unknown>, "label">[]): string {
  const clauses = shortcuts.flatMap(({ label }) => (label ? shortcutMessages[label] : [])).join(", ");
  return `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`;
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
