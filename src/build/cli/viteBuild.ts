import { parseArgs } from "node:util";
import { build } from "vite";
import { nameControls } from "../../core/messages/foreignText.ts";

// `npm run build`: bundles the page with Vite and builds the site of the case in SEEDS. Vite's own command
// prints a stack trace below each error, also below the mistakes of editors.

const { values } = parseArgs({ options: { outDir: { type: "string" } } });
try {
  await build({ build: values.outDir === undefined ? {} : { outDir: values.outDir, emptyOutDir: true } });
} catch (error) {
  const { errors = [error] } = error as { errors?: unknown[] };
  const mistakes = errors.filter((one): one is Error => one instanceof Error && one.name === "BuildMistake");
  if (mistakes.length === 0) throw error;
  for (const { message } of mistakes) console.error(nameControls(message));
  process.exitCode = 1;
}
