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

/** Most lines that may differ in a patch of hunks. Without it, 9,000 lines that all differ take 15 s. */
const MAX_CHANGED_LINES = 2000;

/** Formats a patch that replaces all lines. */
function replaceAllLines(oldName: string, newName: string, before: string, after: string): string {
  const [removed, added] = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const write = (lines: readonly string[] = [], sign: string) =>
    lines.map((line) => sign + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`));
  const rangeOf = (lines: readonly string[] = []) => `${Math.min(1, lines.length)},${lines.length}`;
  const head = `--- ${oldName}\n+++ ${newName}\n@@ -${rangeOf(removed)} +${rangeOf(added)} @@\n`;
  return [head, ...write(removed, "-"), ...write(added, "+")].join("");
}

/**
 * Formats the changes of an annotation as a unified diff, which `git apply` and `patch -p1` accept in the
 * folder of the file. Above it are the changes in words. Returns "" if the texts are the same. `mark` is the
 * byte order mark of the file, which the texts do not have.
 */
export function formatPatch(path: string, before: string, after: string, mark = ""): string {
  if (before === after) return "";
  const names = [`a/${path}`, `b/${path}`] as const;
  const texts = [mark + before, mark + after] as const;
  const options = { context: 3, maxEditLength: MAX_CHANGED_LINES };
  const patch =
    createTwoFilesPatch(...names, ...texts, undefined, undefined, options) ??
    replaceAllLines(...names, ...texts);
  const changes = describeTextChanges(path, before, after);
  return changes.map((change) => `# ${change}\n`).join("") + patch.replace(/^=+\n/, "");
}
