import { createTwoFilesPatch } from "diff";
import { describeAnnotationChanges } from "../../core/editing/describeAnnotationChanges.ts";
import { readYaml } from "../compile/readYaml.ts";

/**
 * Formats the changes of an annotation as a unified diff, which `git apply` and `patch -p1` accept in the
 * folder of the file. Above it are the changes in words. Returns "" if the texts are the same. `mark` is the
 * byte order mark of the file, which the texts do not have.
 */
export function formatPatch(path: string, before: string, after: string, mark = ""): string {
  if (before === after) return "";
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch = createTwoFilesPatch(...names, mark + before, mark + after, undefined, undefined, {
    context: 3,
  });
  const [old, now] = [readYaml(path, before), readYaml(path, after)];
  // The values of a broken file are unknown.
  const changes = [old, now].some(({ problems }) => problems.length > 0)
    ? []
    : describeAnnotationChanges(old.value, now.value);
  return changes.map((change) => `# ${change}\n`).join("") + patch.replace(/^=+\n/, "");
}
