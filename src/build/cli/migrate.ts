import { join } from "node:path";
import { formatProblems } from "../compile/formatProblems.ts";
import { migrateAnnotation } from "../compile/migrateAnnotation.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { type Command, formatCall, type Terminal } from "./command.ts";

/** Replaces the words of earlier versions. */
export const migrateCommand: Command = {
  parameters: "DIR",
  count: [1, 1],
  summary: `Replaces the words of earlier versions in DIR/${ANNOTATION_FILE}, and prints each change.`,
  details: [
    "Comments, order, quotation marks, anchors and blank lines stay as they are. Articles are not changed.",
  ],
  options: {},
  failure: "the file is missing or is not valid YAML; nothing was changed",
  run: ({ positionals: [dir = ""] }, terminal) => (migrateFolder(dir, terminal) ? 0 : 1),
};

/** Migrates the annotation of a folder. Returns whether that was possible. */
function migrateFolder(dir: string, { print, printError }: Terminal): boolean {
  const path = join(dir, ANNOTATION_FILE);
  const read = readText(dir, ANNOTATION_FILE);
  const { text, changes, problems } =
    "text" in read ? migrateAnnotation(path, read.text) : { text: "", changes: [], problems: [read] };
  for (const line of formatProblems(problems)) printError(line);
  if (problems.length > 0) return false;
  if (changes.length === 0) {
    print(`${path}: nothing to do; it has no word of an earlier version`);
    return true;
  }
  writeAtomically(path, text);
  for (const { path: file, line, col, what } of changes) print(`${file}:${line}:${col}: ${what}`);
  print(`${path}: ${changes.length} changes; ${formatCall("check", dir)} shows what is left to do`);
  return true;
}
