const KEY = "on-the-record:reviewer";

/** Returns the name that the reviewer typed in an earlier visit; "" if there is none. */
export function readReviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    // The person's settings deny storage.
    return "";
  }
}

/** Remembers the name of the reviewer for later visits. */
export function writeReviewer(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // The person's settings deny storage: the name lasts for this visit.
  }
}
