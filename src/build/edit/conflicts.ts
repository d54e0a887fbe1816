import { z } from "zod";
import { isSame } from "../../core/editing/findOperations.ts";
import { valueAt } from "../../core/editing/jsonPath.ts";
import type { Conflict, EditStep, EntryBefore, Operation, Path } from "../../core/editing/protocol.ts";
import { editingMessages } from "../../core/messages/editing.ts";
import { readYaml } from "../compile/readYaml.ts";
import { applyStep } from "./applyStep.ts";
import type { EditorFolder } from "./editorFolder.ts";
import { formatValueAlone } from "./formatYaml.ts";
import { type KeptValue, openKeptValue } from "./keptValue.ts";

/** A conflict, as its file has it. */
const conflictSchema: z.ZodType<Conflict> = z.object({
  at: z.array(z.union([z.string(), z.number()])),
  base: z.string(),
  mine: z.string(),
  theirs: z.string(),
});

/** The conflicts of a case that nobody decided yet. They are kept when the editor ends. */
export type OpenConflicts = KeptValue<readonly Conflict[]>;

/** Opens the conflicts of a case. */
export const openConflicts = (folder: EditorFolder): OpenConflicts =>
  openKeptValue<readonly Conflict[]>(folder, "conflicts.json", z.array(conflictSchema), []);

const isAt = (at: Path) => (conflict: Conflict) => isSame(conflict.at, at);

/** Returns the conflict about an entry. */
export const conflictAt = (conflicts: readonly Conflict[], at: Path) => conflicts.find(isAt(at));

/** Returns the conflicts about other entries. */
export const withoutConflict = (conflicts: readonly Conflict[], at: Path) =>
  conflicts.filter((one) => !isAt(at)(one));

const parseEntry = (yaml: string) => (yaml === "" ? undefined : readYaml("", yaml).value);

/**
 * Returns the text of an annotation with an entry as it was when somebody began to change it; undefined if
 * the text cannot have it. `annotation` is the value of the text.
 */
export function textWithEntry(path: string, text: string, annotation: unknown, was: EntryBefore) {
  const { at, value } = was;
  if (isSame(valueAt(annotation, at), value)) return text;
  const operation: Operation =
    value === undefined ? { do: "remove", path: at } : { do: "set", path: at, value };
  const applied = applyStep(path, text, { label: "before", operations: [operation] });
  return "problem" in applied ? undefined : applied.text;
}

/** Returns whether the annotation has their version of a conflict now. */
const hasTheirs = (annotation: unknown, { at, theirs }: Conflict): boolean =>
  isSame(valueAt(annotation, at), parseEntry(theirs));

/** Returns the conflicts with the present value in place of theirs for an entry that was changed since. */
export const withPresent = (conflicts: readonly Conflict[], at: Path, annotation: unknown): Conflict[] => {
  const value = valueAt(annotation, at);
  const theirs = value === undefined ? "" : formatValueAlone(value, at);
  return conflicts.map((one) => (isAt(at)(one) ? { ...one, theirs } : one));
};

/** Returns the conflicts without those whose version of theirs went away between two annotations. */
export const withoutGone = (conflicts: readonly Conflict[], before: unknown, after: unknown) =>
  conflicts.filter((one) => !hasTheirs(before, one) || hasTheirs(after, one));

/**
 * Builds the step that puts my version of an entry in place of theirs. Returns undefined if the annotation
 * does not have theirs at this path any more.
 */
export function buildMineStep(annotation: unknown, conflict: Conflict): EditStep | undefined {
  if (!hasTheirs(annotation, conflict)) return undefined;
  const { at, mine } = conflict;
  const operation: Operation =
    mine === "" ? { do: "remove", path: at } : { do: "set", path: at, value: parseEntry(mine) };
  return { label: editingMessages.keptMine, operations: [operation] };
}
