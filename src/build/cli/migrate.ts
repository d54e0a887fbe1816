import { join } from "node:path";
import { formatProblem } from "../../core/model/problem.ts";
import { migrateAnnotation } from "../compile/migrateAnnotation.ts";
import { ANNOTATION_FILE, readText } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";

const HELP = `npm run migrate -- DIR

Replaces the words of earlier versions in DIR/${ANNOTATION_FILE} by present words, and prints each change.
Comments, order, quotation marks, anchors and blank lines stay as they are. Articles are not changed.
If the file is not valid YAML, the command prints the problems, changes nothing, and exits with 1.`;

/** Migrates the annotation of a folder. Returns whether that was possible. */
function migrate(dir: string): boolean {
  const path = join(dir, ANNOTATION_FILE);
  const read = readText(dir, ANNOTATION_FILE);
  const { text, changes, problems } =
    "text" in read ? migrateAnnotation(path, read.text) : { text: "", changes: [], problems: [read] };
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) return false;
  if (changes.length === 0) {
    console.log(`${path}: nothing to do; it has no word of an earlier version`);
    return true;
  }
  writeAtomically(path, text);
  for (const { path: file, line, col, what } of changes) console.log(`${file}:${line}:${col}: ${what}`);
  console.log(`${path}: ${changes.length} changes; npm run check -- ${dir} shows what is left to do`);
  return true;
}

const args = process.argv.slice(2);
const [folder] = args;
if (args.includes("--help")) {
  console.log(HELP);
} else if (args.length !== 1 || folder === undefined || folder.startsWith("-")) {
  console.error(HELP);
  process.exitCode = 1;
} else if (!migrate(folder)) {
  process.exitCode = 1;
}
