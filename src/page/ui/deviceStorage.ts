import { THEME_KEY } from "../../core/export/themeScript.ts";

/** Keys of what the device remembers between visits. All other choices are in the URL. */
export const STORAGE_KEYS = {
  /** Whether the content warning is "open" or "closed". */
  contentWarning: "on-the-record:note",
  theme: THEME_KEY,
} as const;

/** Returns what the device remembers; null if nothing, or if it denies storage. */
export function readStored(key: keyof typeof STORAGE_KEYS): string | null {
  try {
    return localStorage.getItem(STORAGE_KEYS[key]);
  } catch {
    return null;
  }
}

/** Remembers a choice on the device. If it denies storage, the choice lasts for this visit. */
export function writeStored(key: keyof typeof STORAGE_KEYS, choice: string): void {
  try {
    localStorage.setItem(STORAGE_KEYS[key], choice);
  } catch {
    // A sandboxed frame, or the person's settings.
  }
}
