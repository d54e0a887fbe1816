import { nameControls, shortenForeign } from "../../core/messages/foreignText.ts";
import { type Command, formatHelp, parseArguments, type Terminal } from "./command.ts";
import { describeError } from "./describeError.ts";

/** Loaders of all commands, in the order of the help. A command loads only the modules that it needs. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import("./newCase.ts")).newCommand,
  add: async () => (await import("./add.ts")).addCommand,
  import: async () => (await import("./import.ts")).importCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  edit: async () => (await import("./edit.ts")).editCommand,
  dev: async () => (await import("./dev.ts")).devCommand,
  build: async () => (await import("./build.ts")).buildCommand,
  start: async () => (await import("./start.ts")).startCommand,
  print: async () => (await import("./print.ts")).printCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  compare: async () => (await import("./compare.ts")).compareCommand,
  schema: async () => (await import("./schema.ts")).schemaCommand,
  migrate: async () => (await import("./migrate.ts")).migrateCommand,
};

/** Formats the list of all commands. */
async function formatOverview(): Promise<string> {
  const rows: [call: string, summary: string][] = [];
  for (const [name, load] of Object.entries(COMMANDS)) {
    const { parameters, summary } = await load();
    rows.push([`${name} ${parameters}`, summary]);
  }
  const width = Math.max(...rows.map(([call]) => call.length));
  return [
    "on-the-record COMMAND",
    "",
    "Makes a timeline in which every event rests on the exact words of a source.",
    "",
    "Commands:",
    ...rows.map(([call, summary]) => `  ${call.padEnd(width)}  ${summary}`),
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
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === undefined || load === undefined) {
    const asked = name === "--help" || name === "help";
    if (asked) terminal.print(await formatOverview());
    else
      terminal.printError(
        name === undefined
          ? await formatOverview()
          : `There is no command “${shortenForeign(name)}”; ${OVERVIEW_CALL}`,
      );
    return asked ? 0 : 2;
  }
  const command = await load();
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
