/** Keys of what the browser keeps for the editor. */
const KEYS = { reviewer: "on-the-record:reviewer", browser: "on-the-record:browser" };

/** Returns what was kept in an earlier visit; "" if there is nothing. */
export function readKept(key: keyof typeof KEYS): string {
  try {
    return localStorage.getItem(KEYS[key]) ?? "";
  } catch {
    // The person's settings deny storage.
    return "";
  }
}

/** Keeps a text for later visits and other windows. */
export function writeKept(key: keyof typeof KEYS, text: string): void {
  try {
    localStorage.setItem(KEYS[key], text);
  } catch {
    // The person's settings deny storage: the text lasts for this visit.
  }
}
