import { formatNote, formatProblem } from "../../core/model/problem.ts";
import { compileSeeds } from "../compile/compileCorpus.ts";

// `npm run check [-- DIR] [--coverage]` prints each problem and note of a seeds folder, or a summary.
// `--coverage` also prints every sentence of every article with the events that quote it.
const parameters = process.argv.slice(2);
const dir = parameters.find((arg) => !arg.startsWith("--")) ?? "seeds";
const unknown = parameters.filter((arg) => arg.startsWith("--") && arg !== "--coverage");
const { compiled, problems, notes, coverage } = compileSeeds(dir);
if (parameters.includes("--coverage")) console.log(coverage.join("\n"));
if (unknown.length > 0) console.error(`Unknown option ${unknown.join(" ")}; the only option is --coverage.`);
for (const note of notes) console.error(formatNote(note));
for (const problem of problems) console.error(formatProblem(problem));
if (unknown.length > 0 || compiled === null) {
  process.exitCode = 1;
} else {
  const { corpus } = compiled;
  const lists = ["articles", "events", "excerpts", "disagreements"] as const;
  const counts = lists.map((list) => `${corpus[list].length} ${list}`).join(", ");
  console.log(`${dir}: ${counts}; every quote found once, every sentence accounted for`);
}
