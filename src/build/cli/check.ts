import { formatProblem } from "../../core/model/problem.ts";
import { checkSeeds } from "../compile/compileCorpus.ts";

// `npm run check [-- DIR] [--coverage]`: every problem of a seeds folder on a line of its own, or a count of what is good;
// before it, if asked for, every sentence of every article with what rests on it.
const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith("--")) ?? "seeds";
const unknown = args.filter((arg) => arg.startsWith("--") && arg !== "--coverage");
const { compiled, coverage } = checkSeeds(dir);
if (args.includes("--coverage")) console.log(coverage.join("\n"));
if (unknown.length > 0) {
  console.error(`check does not know ${unknown.join(" ")}; it knows --coverage`);
  process.exitCode = 1;
} else if (Array.isArray(compiled)) {
  console.error(compiled.map(formatProblem).join("\n"));
  process.exitCode = 1;
} else {
  const { articles, events, excerpts, disagreements } = compiled.corpus;
  console.log(
    `${dir}: ${articles.length} articles, ${events.length} events, ${excerpts.length} excerpts, ${disagreements.length} disagreements; every quote found once, every sentence accounted for`,
  );
}
