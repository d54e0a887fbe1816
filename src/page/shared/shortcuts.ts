import type { ArrowDirection } from "../../core/layout/focusTarget.ts";

/** Part of the page in which a shortcut works. */
export type ShortcutScope = "page" | "search" | "timeline" | "article" | "list";

/** Keys that do one thing, each with its argument: a direction, a factor or a step. */
export interface Shortcut<T> {
  scope: ShortcutScope;
  /** Arguments by `KeyboardEvent.key`. */
  keys: Readonly<Record<string, T>>;
  /** Short clause for labels and help. */
  label: string;
}

const ARROWS_LABEL = "Arrow keys move between events";

/** All keyboard shortcuts of the page, by action. Handlers, labels and help read them from here. */
export const SHORTCUTS = {
  /** Applies to the innermost open part. ui/Popover.tsx, which may not import this file, repeats the key. */
  close: define("page", { Escape: true }, "Escape closes the innermost open part"),
  focusSearch: define("page", { "/": true }, "slash goes to the search"),
  clearSearch: define("search", { Escape: true }, "Escape clears the search, and then leaves it"),
  leaveSearch: define("search", { Enter: true }, "Enter leaves the search"),
  stepInThread: define("page", { "[": -1, "]": 1 }, "square brackets follow a thread"),
  moveInTimeline: define<ArrowDirection>(
    "timeline",
    { ArrowRight: "later", ArrowLeft: "earlier", ArrowDown: "down", ArrowUp: "up" },
    ARROWS_LABEL,
  ),
  /** The phone's timeline runs from top to bottom. */
  moveInVerticalTimeline: define<ArrowDirection>(
    "timeline",
    { ArrowDown: "later", ArrowUp: "earlier", ArrowRight: "down", ArrowLeft: "up" },
    ARROWS_LABEL,
  ),
  goToFirst: define<ArrowDirection>("timeline", { Home: "first" }, "Home goes to the first event"),
  goToLast: define<ArrowDirection>("timeline", { End: "last" }, "End goes to the last event"),
  openEvent: define("timeline", { Enter: true, " ": true }, "Enter opens an event’s words"),
  zoom: define("timeline", { "+": 2, "=": 2, "-": 0.5 }, "plus and minus zoom"),
  showWholeCase: define("timeline", { "0": true }, "0 shows the whole case"),
  moveInArticle: define<number | "first" | "last">(
    "article",
    { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: "first", End: "last" },
    "arrow keys move between marked quotes",
  ),
  moveInList: define("list", { ArrowDown: 1, ArrowUp: -1 }, "arrow keys move in the list"),
};

function define<T>(scope: ShortcutScope, keys: Readonly<Record<string, T>>, label: string): Shortcut<T> {
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
  return `${shortcuts.map(({ label }) => label).join(", ")}.`;
}
