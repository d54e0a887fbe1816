import { problemLine } from "../problem/problem.ts";
import { compileSeeds } from "./compileCorpus.ts";

// `npm run check [-- DIR]`: every problem of a seeds folder on a line of its own, or a count of what is good.
const dir = process.argv[2] ?? "seeds";
const compiled = compileSeeds(dir);
if (Array.isArray(compiled)) {
  console.error(compiled.map(problemLine).join("\n"));
  process.exitCode = 1;
} else {
  const { articles, events, excerpts, disagreements } = compiled.corpus;
  console.log(
    `${dir}: ${articles.length} articles, ${events.length} events, ${excerpts.length} excerpts, ${disagreements.length} disagreements; every quote found once, every sentence accounted for`,
  );
}
