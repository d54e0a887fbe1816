import { checkCase } from "../compile/checkCase.ts";

// `npm run check [-- DIR] [--coverage] [--fix]` prints each problem and note of a folder, or a summary.
// `--coverage` also prints every sentence of every article with its events. `--fix` corrects the typography
// of quotes in timeline.yaml; without it, nothing is written.
const OPTIONS = ["--coverage", "--fix"];
const parameters = process.argv.slice(2);
const dir = parameters.find((arg) => !arg.startsWith("--")) ?? "seeds";
const unknown = parameters.filter((arg) => arg.startsWith("--") && !OPTIONS.includes(arg));
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(" ")}; the options are ${OPTIONS.join(", ")}.`);
  process.exitCode = 1;
} else {
  const { errors, output, isValid } = checkCase(dir, {
    coverage: parameters.includes("--coverage"),
    fix: parameters.includes("--fix"),
  });
  if (output.length > 0) console.log(output.join("\n"));
  if (errors.length > 0) console.error(errors.join("\n"));
  if (!isValid) process.exitCode = 1;
}
