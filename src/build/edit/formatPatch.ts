import { createTwoFilesPatch } from "diff";
import { describeAnnotationChanges } from "../../core/editing/describeAnnotationChanges.ts";
import { readYaml } from "../compile/readYaml.ts";
import type { PlainReader } from "./plainReader.ts";

/** Describes in words how two texts of an annotation differ; [] if one of them is broken. */
export function describeTextChanges(
  path: string,
  before: string,
  after: string,
  read: PlainReader = (text) => readYaml(path, text),
): string[] {
  const [old, now] = [before, after].map(read);
  const isBroken = [old, now].some((one) => one === undefined || one.problems.length > 0);
  return isBroken ? [] : describeAnnotationChanges(old?.value, now?.value);
}

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
  const changes = describeTextChanges(path, before, after);
  return changes.map((change) => `# ${change}\n`).join("") + patch.replace(/^=+\n/, "");
}
