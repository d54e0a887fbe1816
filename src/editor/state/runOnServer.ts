import type { EditStep } from "../../core/editing/protocol.ts";
import { setEditor } from "./editorStore.ts";
import { errorWords, serverApi } from "./serverApi.ts";
import { presentState, setState } from "./serverState.ts";

/** Applies a step that needs no form. Returns whether the server accepted it. */
export async function sendStep(step: EditStep): Promise<boolean> {
  return runOnServer((base) => serverApi.change(base, step));
}

/** Sends a request that changes the case, and shows its new state or the reason why it failed. */
export async function runOnServer(
  send: (base: number) => ReturnType<typeof serverApi.change>,
): Promise<boolean> {
  const state = presentState();
  if (!state) return false;
  try {
    setState(await send(state.version));
    setEditor({ failure: "" });
    return true;
  } catch (error) {
    setEditor({ failure: errorWords(error) });
    return false;
  }
}
