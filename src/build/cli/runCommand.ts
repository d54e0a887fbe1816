import { nameControls, shortenForeign } from "../../core/messages/foreignText.ts";
import { addCommand } from "./add.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { type Command, formatHelp, parseArguments, type Terminal } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { describeError } from "./describeError.ts";
import { devCommand } from "./dev.ts";
import { importCommand } from "./import.ts";
import { migrateCommand } from "./migrate.ts";
import { newCommand } from "./newCase.ts";
import { printCommand } from "./print.ts";
import { schemaCommand } from "./schema.ts";
import { startCommand } from "./start.ts";
import { verifyCommand } from "./verify.ts";

/** All commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  add: addCommand,
  import: importCommand,
  check: checkCommand,
  dev: devCommand,
  build: buildCommand,
  start: startCommand,
  print: printCommand,
  verify: verifyCommand,
  compare: compareCommand,
  schema: schemaCommand,
  migrate: migrateCommand,
};

/** Formats the list of all commands. */
function formatOverview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { parameters, summary }]) => [
    `${name} ${parameters}`,
    summary,
  ]);
  const width = Math.max(...rows.map(([call = ""]) => call.length));
  return [
    "on-the-record COMMAND",
    "",
    "Makes a timeline in which every event rests on the exact words of a source.",
    "",
    "Commands:",
    ...rows.map(([call = "", summary = ""]) => `  ${call.padEnd(width)}  ${summary}`),
    "",
    "on-the-record COMMAND --help explains one. Exit codes: 0 done, 1 a problem, 2 the command could not run.",
  ].join("\n");
}

/** Runs the command that these words name, and returns its exit code. */
export async function runCommand([name, ...words]: readonly string[], output: Terminal): Promise<number> {
  // Articles and names of files must not control the terminal, whichever message they are in.
  const terminal: Terminal = {
    print: (text) => output.print(nameControls(text)),
    printError: (text) => output.printError(nameControls(text)),
    step: (label) => output.step(shortenForeign(label)),
  };
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === undefined || command === undefined) {
    const asked = name === "--help" || name === "help";
    if (asked) terminal.print(formatOverview());
    else
      terminal.printError(
        name === undefined
          ? formatOverview()
          : `There is no command “${shortenForeign(name)}”; ${OVERVIEW_CALL}`,
      );
    return asked ? 0 : 2;
  }
  if (words.includes("--help")) {
    terminal.print(formatHelp(name, command));
    return 0;
  }
  try {
    return await command.run(parseArguments(name, command, words), terminal);
  } catch (error) {
    terminal.printError(describeError(error));
    return 2;
  }
}

const OVERVIEW_CALL = "on-the-record --help lists them.";
