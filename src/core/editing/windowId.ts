/** Builds the id of a window from that of its browser and one of its own. */
export const windowIdOf = (browser: string, own: string): string => `${browser}/${own}`;

/** Returns whether two windows are of the same browser, as far as their ids say. */
export function areOfOneBrowser(one: string, other: string): boolean {
  const end = one.indexOf("/");
  return end !== -1 && other.startsWith(one.slice(0, end + 1));
}
