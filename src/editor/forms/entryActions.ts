import {
  type EntryForm,
  type FormKind,
  hasChanges,
  openEntry,
  renumberForm,
} from "../../core/editing/entryForm.ts";
import { proposeId } from "../../core/editing/proposeId.ts";
import type { EditStep } from "../../core/editing/protocol.ts";
import { buildRemoveStep } from "../../core/editing/removeEntry.ts";
import { editorMessages } from "../../core/messages/editor.ts";
import { entryIdMessages as messages } from "../../core/messages/entryIds.ts";
import { editorState, setEditor } from "../state/editorStore.ts";
import { runOnServer, sendStep } from "../state/runOnServer.ts";
import { serverApi } from "../state/serverApi.ts";
import { presentState } from "../state/serverState.ts";
import { firstField, type OptionSource } from "./formFields.ts";
import { changeForm, closeDone, fieldName, findOpen, replaceForm } from "./formStack.ts";
import { findOptions } from "./options.ts";
import { titleOf } from "./titleOf.ts";

/** Puts a typed id into the shown form. A new entry gets it, or one made of its title if it is empty. */
export function giveId(typed: string): void {
  const form = editorState().forms.at(-1);
  if (form) changeForm(form.entry, undefined, form.typedDate, typed.trim());
}

/** Gives the entry of the shown form another id. Its other changes must be saved first. */
export async function renameShownEntry(step: EditStep, next: string): Promise<void> {
  const form = editorState().forms.at(-1);
  if (!form) return;
  if (hasChanges(form) || form.typedDate !== undefined) {
    setEditor({ failure: messages.saveFirst });
    return;
  }
  if (!(await sendStep(step))) return;
  setEditor({ notice: messages.renamed(next) });
  const now = findOpen(form);
  const renamed = openEntry(presentState()?.annotation ?? {}, form.kind, next);
  if (!now || !renamed) return;
  // The words that somebody typed in the meantime stay.
  const isTyping = now.entry !== form.entry;
  const { entry, typedDate } = isTyping ? now : { ...now, entry: renamed.entry };
  const typedId = now.typedId === form.typedId ? undefined : now.typedId;
  replaceForm({ ...now, ...renamed, entry, typedDate, typedId, base: presentState()?.version });
  if (!isTyping) setEditor({ focusField: fieldName(firstField(form.kind)) });
}

/** Builds the step that deletes the entry of a form. `reason` is for readers with an old link to it. */
export function stepOfRemoval(form: EntryForm, reason: string): EditStep {
  const label = editorMessages.stepLabels.remove(titleOf(form.kind, form.entry));
  return buildRemoveStep({ ...renumberForm(form, presentState()?.annotation), reason }, label);
}

/** Deletes the entry of the shown form. */
export async function removeShownEntry(reason: string): Promise<void> {
  const { forms, selection } = editorState();
  const form = forms.at(-1);
  if (form && (await runOnServer((base) => serverApi.change(base, stepOfRemoval(form, reason)))))
    closeDone(form, editorMessages.removed(titleOf(form.kind, form.entry)), selection);
}

/** Moves an entry of the annotation to another number among those of its part. */
export async function moveEntry(kind: FormKind, key: string, title: string, to: number, all: number) {
  const operation = { do: "move", path: [kind, key], to } as const;
  if (await sendStep({ label: messages.moveStep(title), operations: [operation] }))
    setEditor({ notice: messages.moved(title, to + 1, all) });
}

/** Adds a term with an id made of its label. Returns its id; null if it could not be added. */
export async function addTerm(part: OptionSource, label: string): Promise<string | null> {
  const taken = new Set(findOptions(presentState()?.annotation ?? {}, part).map(({ id }) => `${id}`));
  const id = proposeId(label, taken, part);
  const operation = { do: "set", path: [part, id], value: label.trim() } as const;
  const step = { label: editorMessages.stepLabels.add(label), operations: [operation] };
  if (!(await sendStep(step))) return null;
  setEditor({ notice: editorMessages.added(label.trim()) });
  return id;
}
