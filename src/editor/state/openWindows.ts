import { windowIdOf } from "../../core/editing/windowId.ts";
import { readKept, writeKept } from "./editorStorage.ts";

/** The locks of the browser. Some have none, and Node 20 has no navigator. */
const locks = globalThis.navigator?.locks as LockManager | undefined;

/** Returns the id that all windows of this browser have. A browser without locks has one for each window. */
function findBrowserId(): string {
  const id = (locks && readKept("browser")) || crypto.randomUUID();
  writeKept("browser", id);
  return id;
}

/** Id of this window, by which the server and other windows know it. */
export const WINDOW_ID = windowIdOf(findBrowserId(), crypto.randomUUID());

/** Holds a lock with the id of this window until it is closed. */
export function showAsOpen(): void {
  void locks?.request(WINDOW_ID, () => new Promise(() => undefined));
}

/** Returns the ids of the open windows of this browser, also of those that cannot reach the server. */
export async function listOpenWindows(): Promise<string[]> {
  const { held = [] } = (await locks?.query()) ?? {};
  return held.flatMap(({ name }) => name ?? []);
}
