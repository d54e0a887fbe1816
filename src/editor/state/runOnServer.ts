import type { EditStep } from "../../core/editing/protocol.ts";
import { setEditor } from "./editorStore.ts";
import { serverApi } from "./serverApi.ts";
import { presentState, setState } from "./serverState.ts";
import { showError } from "./showError.ts";

/** Applies a step that needs no form. Returns whether the server accepted it. */
export async function sendStep(step: EditStep): Promise<boolean> {
  return runOnServer((base) => serverApi.change(base, step));
}

/** A request that changes a version of the case; null if there is nothing to change. */
type ChangeRequest = (base: number) => ReturnType<typeof serverApi.change> | null;

/** The last request. The next one waits for it, as a held key asks again before the answer. */
let lastRequest: Promise<boolean> = Promise.resolve(true);

/** Sends a request that changes the case, and shows its new state or the reason why it failed. */
export function runOnServer(send: ChangeRequest): Promise<boolean> {
  lastRequest = lastRequest.then(() => runNow(send));
  return lastRequest;
}

async function runNow(send: ChangeRequest): Promise<boolean> {
  const state = presentState();
  const answer = state && send(state.version);
  if (!answer) return false;
  try {
    setState(await answer);
    setEditor({ failure: "" });
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}
