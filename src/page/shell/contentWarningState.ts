import { useEffect, useSyncExternalStore } from "react";
import { NOTE_HIDDEN, NOTE_KEY } from "./contentWarningKey.ts";

/** The note that was hidden, for a browser that keeps nothing: until the page is left. */
let unkept: string | null = null;
const watching = new Set<() => void>();

function hiddenNote(): string | null {
  try {
    return localStorage.getItem(NOTE_KEY) ?? unkept;
  } catch {
    // Storage is denied: a choice of the person's, and no fault.
    return unkept;
  }
}

function keep(note: string | null): void {
  unkept = note;
  try {
    if (note === null) localStorage.removeItem(NOTE_KEY);
    else localStorage.setItem(NOTE_KEY, note);
  } catch {
    // As above: then it is hidden until the page is left.
  }
  document.documentElement.toggleAttribute(NOTE_HIDDEN, note !== null);
  for (const changed of watching) changed();
}

function watch(changed: () => void): () => void {
  watching.add(changed);
  addEventListener("storage", changed);
  return () => {
    watching.delete(changed);
    removeEventListener("storage", changed);
  };
}

/**
 * Whether the person has hidden this note, kept on this device alone. Its words are what is kept: a note that has
 * been rewritten since shows again.
 */
export function useNoteHidden(note: string | undefined) {
  const hidden = useSyncExternalStore(
    watch,
    () => note !== undefined && hiddenNote() === note,
    () => false,
  );
  // What was hidden before the first paint may have been another note.
  useEffect(() => {
    document.documentElement.toggleAttribute(NOTE_HIDDEN, hidden);
  }, [hidden]);
  return { hidden, hide: (hide: boolean) => keep(hide && note !== undefined ? note : null) };
}
