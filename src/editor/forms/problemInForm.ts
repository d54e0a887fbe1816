import { type EntryForm, hasId, pathOfForm } from "../../core/editing/entryForm.ts";
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

/** Returns a problem as its form shows it: with a path from the entry on, and the label of its field. */
export function problemInForm(form: Pick<EntryForm, "kind" | "key">, problem: EditProblem): EditProblem {
  const inEntry = problem.at.slice(pathOfForm(form).length);
  // A problem of no value of the entry is one of its id.
  const at = inEntry.length === 0 && hasId(form.kind) ? ID_PATH : inEntry;
  const field = fieldAt(FORM_FIELDS[form.kind], at);
  return {
    ...problem,
    at,
    // The label of the field says the path that is at the start.
    wrong: problem.wrong.replace(/^[^:]*›[^:]*: /, ""),
    todo: field ? problem.todo.replace(`“${field.key}”`, `“${wordsOfField(field).label}”`) : problem.todo,
  };
}
