import { type EntryForm, hasId, pathOfForm } from "../../core/editing/entryForm.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import { keyedFields } from "../../core/editing/keyedEntries.ts";
import type { EditProblem, Path } from "../../core/editing/protocol.ts";
import { FORM_FIELDS, type FormField, wordsOfField } from "./formFields.ts";

/** Path of the id of an entry in its form. No key of an entry has a space. */
export const ID_PATH: Path = [" id"];

/** Finds the field of a path from its entry on. Items of lists have numbers, which no field has. */
function fieldAt(fields: readonly FormField[], path: readonly (string | number)[]): FormField | undefined {
  const [key, ...rest] = path.filter((step) => typeof step === "string");
  const field = fields.find((one) => one.key === key);
  return rest.length === 0 ? field : fieldAt(field?.fields ?? DATE_FIELDS, rest);
}

/** Fields of a date, which have a control of their own. */
const DATE_FIELDS: readonly FormField[] = [
  { key: "basis", type: "choice" },
  { key: "reasoning", type: "text" },
  { key: "excerpts", type: "quotes" },
];

/** Returns the path of the field of a problem. One of no value of the entry is about its id or key. */
function pathInForm(form: Pick<EntryForm, "kind" | "entry">, inEntry: Path, found: string): Path {
  const keyed = keyedFields(form.kind);
  if (!keyed) return inEntry.length === 0 && hasId(form.kind) ? ID_PATH : inEntry;
  const value = fieldOf(form.entry, keyed.value);
  if (!fieldOf(form.entry, keyed.key)) return [keyed.key];
  const isOfValue = inEntry.length > 0 || !value || found.includes(`${value}`);
  return [isOfValue ? keyed.value : keyed.key, ...inEntry];
}

/** Returns a problem as its form shows it: with a path from the entry on, and the label of its field. */
export function problemInForm(
  form: Pick<EntryForm, "kind" | "key" | "entry">,
  problem: EditProblem,
): EditProblem {
  const inEntry = problem.at.slice(pathOfForm(form).length);
  const at = pathInForm(form, inEntry, problem.found);
  const field = fieldAt(FORM_FIELDS[form.kind], at);
  return {
    ...problem,
    at,
    // The label of the field says the path that is at the start.
    wrong: problem.wrong.replace(/^[^:]*›[^:]*: /, ""),
    todo: field ? problem.todo.replace(`“${field.key}”`, `“${wordsOfField(field).label}”`) : problem.todo,
  };
}
