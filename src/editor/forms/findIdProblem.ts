import { type EntryForm, pathOnceSaved } from "../../core/editing/entryForm.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import { keyedFields } from "../../core/editing/keyedEntries.ts";
import type { EditProblem } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { DOUBLE_KEY } from "../../core/model/problem.ts";
import { presentState } from "../state/serverState.ts";

/** Finds the problem for which an entry cannot be saved: it has no key, or would replace another entry. */
export function findIdProblem(form: EntryForm): EditProblem | null {
  const at = pathOnceSaved(form);
  const [kind, key = ""] = at;
  const keyed = keyedFields(form.kind);
  if (keyed && key === "") return { at, place: "", ...messages.missingKey(keyed.key) };
  const isNew =
    form.saved === undefined ? keyed || form.typedId === key : key !== form.key && kind !== "case";
  const isTaken = fieldOf(presentState()?.annotation[`${kind}`], `${key}`) !== undefined;
  return isNew && isTaken ? { at, place: "", found: `“${key}”`, ...DOUBLE_KEY } : null;
}
