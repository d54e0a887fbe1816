import { startProgress } from "./progress.ts";
import { runCommand } from "./runCommand.ts";

// The command `on-the-record`, and `npm run check` and other scripts of package.json.
const progress = startProgress();
process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
  step: progress.step,
});
await progress.end();
