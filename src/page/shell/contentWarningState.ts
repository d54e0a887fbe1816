import { useEffect, useSyncExternalStore } from "react";
import { WARNING_DISMISSED_ATTRIBUTE, WARNING_STORAGE_KEY } from "./contentWarningKey.ts";

/** The note that was hidden, for a browser that keeps nothing: until the page is left. */
let unsavedDismissal: string | null = null;
const listeners = new Set<() => void>();

function dismissedNote(): string | null {
  try {
    return localStorage.getItem(WARNING_STORAGE_KEY) ?? unsavedDismissal;
  } catch {
    // Storage is denied: a choice of the person's, and no fault.
    return unsavedDismissal;
  }
}

function saveDismissal(note: string | null): void {
  unsavedDismissal = note;
  try {
    if (note === null) localStorage.removeItem(WARNING_STORAGE_KEY);
    else localStorage.setItem(WARNING_STORAGE_KEY, note);
  } catch {
    // As above: then it is hidden until the page is left.
  }
  document.documentElement.toggleAttribute(WARNING_DISMISSED_ATTRIBUTE, note !== null);
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("storage", changed);
  };
}

/**
 * Whether the person has hidden this note, kept on this device alone. Its words are what is kept: a note that has
 * been rewritten since shows again.
 */
export function useWarningDismissed(note: string | undefined) {
  const hidden = useSyncExternalStore(
    subscribe,
    () => note !== undefined && dismissedNote() === note,
    () => false,
  );
  // What was hidden before the first paint may have been another note.
  useEffect(() => {
    document.documentElement.toggleAttribute(WARNING_DISMISSED_ATTRIBUTE, hidden);
  }, [hidden]);
  return { hidden, hide: (hide: boolean) => saveDismissal(hide && note !== undefined ? note : null) };
}
