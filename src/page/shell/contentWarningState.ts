import { useSyncExternalStore } from "react";

/** Key in localStorage that holds the text of the dismissed content warning. */
export const WARNING_STORAGE_KEY = "on-the-record:note-hidden";

/** Text of the warning that was dismissed during this visit, for browsers that deny storage. */
let dismissedInMemory: string | null = null;

function dismissedWarning(): string | null {
  try {
    return localStorage.getItem(WARNING_STORAGE_KEY) ?? dismissedInMemory;
  } catch {
    // The person's browser denies storage.
    return dismissedInMemory;
  }
}

/** Stores the text of the dismissed warning; null restores the warning. */
function saveDismissal(text: string | null): void {
  dismissedInMemory = text;
  try {
    if (text === null) localStorage.removeItem(WARNING_STORAGE_KEY);
    else localStorage.setItem(WARNING_STORAGE_KEY, text);
  } catch {
    // Without storage the dismissal lasts for this visit.
  }
  // The browser sends this event to other windows only.
  dispatchEvent(new Event("storage"));
}

function subscribe(listener: () => void): () => void {
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}

/**
 * Returns whether the person has dismissed this content warning, and a function that dismisses or restores
 * it. The device stores the warning's text, so that a changed warning shows again.
 */
export function useDismissal(text: string | undefined) {
  const isDismissed = useSyncExternalStore(
    subscribe,
    () => text !== undefined && dismissedWarning() === text,
    () => false,
  );
  const setDismissed = (dismissed: boolean) => saveDismissal(dismissed && text !== undefined ? text : null);
  return { isDismissed, setDismissed };
}
