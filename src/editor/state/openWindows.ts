import { windowIdOf } from "../../core/editing/windowId.ts";
import { readKept, writeKept } from "./editorStorage.ts";

/** Returns the id that all windows of this browser have. A browser without locks has one for each window. */
function findBrowserId(): string {
  const id = (navigator.locks && readKept("browser")) || crypto.randomUUID();
  writeKept("browser", id);
  return id;
}

/** Id of this window, by which the server and other windows know it. */
export const WINDOW_ID = windowIdOf(findBrowserId(), crypto.randomUUID());

/** Holds a lock with the id of this window until it is closed. */
export function showAsOpen(): void {
  void navigator.locks?.request(WINDOW_ID, () => new Promise(() => undefined));
}

/** Returns the ids of the open windows of this browser, also of those that cannot reach the server. */
export async function listOpenWindows(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) => name ?? []);
}
