import { type EntryForm, renewForm } from "../../core/editing/entryForm.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { listOpenWindows } from "../state/openWindows.ts";
import { errorWords, LostConnection, serverApi } from "../state/serverApi.ts";
import { presentState } from "../state/serverState.ts";
import { showError } from "../state/showError.ts";

let formsSoFar = 0;

const withNumber = (form: EntryForm): EntryForm => ({ ...form, formNumber: ++formsSoFar });

/** Returns a form that begins with the present version of the case. */
export const beginForm = (form: EntryForm): EntryForm =>
  withNumber({ ...form, base: presentState()?.version });

let isSending = false;
let waiting: readonly EntryForm[] | null = null;

/** Sends the open forms to the server's journal: a kill loses at most the last key. One request at a time. */
export function keepUnsaved(forms: readonly EntryForm[]): void {
  waiting = forms;
  if (isSending) return;
  isSending = true;
  void (async () => {
    while (waiting) {
      const sent = waiting;
      waiting = null;
      try {
        await serverApi.unsaved(sent);
        setEditor({ notKept: "" });
      } catch (error) {
        // The bar says already that the server does not answer, and the forms are sent when it does.
        if (!(error instanceof LostConnection)) setEditor({ notKept: errorWords(error) });
      }
    }
    isSending = false;
  })();
}

/** Sends the open forms to the journal of a server that was not there, or started again. */
export function sendForms(): void {
  const forms = editorState().forms.map(renewed);
  if (forms.length === 0) return;
  setEditor({ forms });
  keepUnsaved(forms);
}

/** Opens the forms again that were open in windows that are closed now, below those of this window. */
export async function recoverForms(): Promise<void> {
  try {
    const closed = (await serverApi.recover(await listOpenWindows())) as EntryForm[];
    if (closed.length === 0) return;
    const forms = [...closed.map(renewed).map(withNumber), ...editorState().forms];
    setEditor({ forms, notice: messages.recovered, focusField: "" });
    keepUnsaved(forms);
  } catch (error) {
    showError(error);
  }
}

/** Returns a form for a server that may have started again, and has no earlier version then. */
function renewed(form: EntryForm): EntryForm {
  const state = presentState();
  return renewForm(form, state?.annotation, state?.version);
}
