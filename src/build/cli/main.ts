import { nameControls } from "../../core/messages/foreignText.ts";
import { describeError } from "./describeError.ts";
import { startProgress } from "./progress.ts";
import { runCommand } from "./runCommand.ts";

// The command `on-the-record`, and `npm run check` and other scripts of package.json.

// A reader such as `head` may close the pipe early. The command then completes its work without output.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

// An error in a callback, such as that of a watched file, has no caller that describes it.
process.on("uncaughtException", (error) => {
  console.error(nameControls(describeError(error)));
  process.exit(2);
});

const progress = startProgress();
process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
  step: progress.step,
});
await progress.end();
