import { type EntryForm, pathOnceSaved } from "../../core/editing/entryForm.ts";
import { valueAt } from "../../core/editing/jsonPath.ts";
import type { EditProblem, Path } from "../../core/editing/protocol.ts";

/** Paths of the files that an entry may name. */
const FILES: readonly Path[] = [["file"], ["logo", "light"], ["logo", "dark"]];

/** Gives a problem of a file that the entry of a form names the path of that name. */
export const placeInEntry =
  (form: EntryForm) =>
  (problem: EditProblem): EditProblem => {
    if (problem.at.length > 0) return problem;
    const path = FILES.find((one) => {
      const file = valueAt(form.entry, one);
      return typeof file === "string" && file !== "" && problem.place.startsWith(`${file}:`);
    });
    return path ? { ...problem, at: [...pathOnceSaved(form), ...path] } : problem;
  };
