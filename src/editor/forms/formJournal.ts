import type { EntryForm } from "../../core/editing/entryForm.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState } from "../state/serverState.ts";

/** Returns a form that begins with the present version of the case. */
export const withBase = (form: EntryForm): EntryForm => ({ ...form, base: presentState()?.version });

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
        await serverApi.unsaved(sent.length > 0 ? sent : null);
      } catch {
        // The forms are open here, and the bar says that the server does not answer.
      }
    }
    isSending = false;
  })();
}

/** Sends the open forms to the journal of a server that was not there, or started again. */
export function sendForms(): void {
  // A server that started again has no earlier version.
  const forms = editorState().forms.map(withBase);
  if (forms.length === 0) return;
  setEditor({ forms });
  keepUnsaved(forms);
}

/** Opens the forms again that were open when the editor was closed. */
export function recoverForms(unsaved: unknown): void {
  const forms = Array.isArray(unsaved) ? (unsaved as EntryForm[]).map(withBase) : [];
  if (forms.length > 0 && editorState().forms.length === 0)
    setEditor({ forms, notice: messages.recovered, focusField: "" });
}
