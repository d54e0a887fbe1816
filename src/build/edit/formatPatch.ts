import { createTwoFilesPatch } from "diff";

/**
 * Formats the changes of a file as a unified diff, which `git apply` and `patch -p1` accept in the folder of
 * the file. Returns "" if the texts are the same.
 */
export function formatPatch(path: string, before: string, after: string): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  // The line above the names of the files is for other programs.
  return patch.replace(/^=+\n/, "");
}
