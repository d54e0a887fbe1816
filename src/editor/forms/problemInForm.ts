import { type EntryForm, type FormKind, hasId, pathOfForm } from "../../core/editing/entryForm.ts";
import { fieldOf } from "../../core/editing/jsonMap.ts";
import { keyedFields } from "../../core/editing/keyedEntries.ts";
import type { EditProblem, Path } from "../../core/editing/protocol.ts";
import { entryIdMessages } from "../../core/messages/entryIds.ts";
import { DATE_FIELDS, FORM_FIELDS, type FormField, ROLE_FIELDS, wordsOfField } from "./formFields.ts";

/** Path of the id of an entry in its form. No key of an entry has a space. */
export const ID_PATH: Path = [" id"];

/** Fields in the fields that have a control of their own. */
const INNER_FIELDS: Readonly<Partial<Record<FormField["type"], readonly FormField[]>>> = {
  date: DATE_FIELDS,
  people: ROLE_FIELDS,
};

/**
 * Finds the fields that lead to a value of an entry, the outermost first. Steps that no field has are left
 * out: numbers of items, roles of people.
 */
function fieldsOnPath(fields: readonly FormField[], path: Path): FormField[] {
  let inner = fields;
  return path.flatMap((key) => {
    const field = inner.find((one) => one.key === key);
    if (!field) return [];
    inner = field.fields ?? INNER_FIELDS[field.type] ?? [];
    return [field];
  });
}

/** Returns the labels of the fields that lead to a value of an entry, the outermost first. */
export const labelsOnPath = (kind: FormKind, path: Path): string[] =>
  path[0] === ID_PATH[0]
    ? [entryIdMessages.id]
    : fieldsOnPath(FORM_FIELDS[kind], path).map((field) => wordsOfField(field).label);

/** A problem in a form. */
export interface ProblemInForm extends EditProblem {
  /** Keys of the file that its words name, each with the label of its field. */
  keys?: readonly (readonly [key: string, label: string])[];
}

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
): ProblemInForm {
  const inEntry = problem.at.slice(pathOfForm(form).length);
  const at = pathInForm(form, inEntry, problem.found);
  const [outer, ...inner] = fieldsOnPath(FORM_FIELDS[form.kind], at);
  const field = inner.at(-1) ?? outer;
  const words = new Set<string>(problem.todo.match(/[\p{L}-]+/gu));
  const inOuter: readonly FormField[] = INNER_FIELDS[outer?.type ?? "line"] ?? [];
  const named = inOuter.filter((one) => words.has(one.key) && one !== field);
  return {
    ...problem,
    at,
    // The label of the field says the path that is at the start.
    wrong: problem.wrong.replace(/^[^:]*›[^:]*: /, ""),
    keys: named.map((one) => [one.key, wordsOfField(one).label]),
    todo: field ? problem.todo.replace(`“${field.key}”`, `“${wordsOfField(field).label}”`) : problem.todo,
  };
}
