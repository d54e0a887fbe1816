import { createTwoFilesPatch } from "diff";
import { describeAnnotationChanges } from "../../core/editing/describeAnnotationChanges.ts";
import { readYaml } from "../compile/readYaml.ts";

/**
 * Formats the changes of an annotation as a unified diff, which `git apply` and `patch -p1` accept in the
 * folder of the file. Above it are the changes in words. Returns "" if the texts are the same.
 */
export function formatPatch(path: string, before: string, after: string): string {
  if (before === after) return "";
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, { context: 3 });
  const [old, now] = [readYaml(path, before), readYaml(path, after)];
  // The values of a broken file are unknown.
  const changes = [old, now].some(({ problems }) => problems.length > 0)
    ? []
    : describeAnnotationChanges(old.value, now.value);
  return changes.map((change) => `# ${change}\n`).join("") + patch.replace(/^=+\n/, "");
}
