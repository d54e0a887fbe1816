/** Id of this window, by which the server and other windows know it. */
export const WINDOW_ID = crypto.randomUUID();

/** Holds a lock with the id of this window until it is closed. */
export function showAsOpen(): void {
  void navigator.locks?.request(WINDOW_ID, () => new Promise(() => undefined));
}

/** Returns the ids of the open windows of this browser, also of those that cannot reach the server. */
export async function listOpenWindows(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) => name ?? []);
}
