import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { shortenForeign } from "../../core/messages/foreignText.ts";

/** Output of a command. */
export interface Terminal {
  /** Prints lines of the result. */
  print(text: string): void;
  /** Prints problems, notes and errors. */
  printError(text: string): void;
  /** Says what the command does now: "Checking my-case". It is shown if it lasts for more than a second. */
  step(label: string): void;
}

/** Arguments of a command, of valid form. */
export interface Arguments {
  positionals: readonly string[];
  /** Whether an option without value is present. */
  has(option: string): boolean;
  /** The value of an option; undefined if it is absent. */
  value(option: string): string | undefined;
}

/** A command of `on-the-record`. */
export interface Command {
  /** Parameters as the help shows them: "[DIR]". */
  parameters: string;
  /** Smallest and largest number of positional arguments. */
  count: readonly [min: number, max: number];
  /** Line that says what the command does. */
  summary: string;
  /** Lines of help below the summary. */
  details: readonly string[];
  /** Explanations by option. An option with a value names it: `"--out FOLDER"`. */
  options: Readonly<Record<string, string>>;
  /** Line that says when the command exits with 1. */
  failure: string;
  /** Returns the exit code. Throws a `CommandError` if it cannot run. */
  run(args: Arguments, terminal: Terminal): Promise<number> | number;
}

/** A reason why a command cannot run. Its message is for the person at the terminal; the exit code is 2. */
export class CommandError extends Error {}

/** Whether this code runs from its TypeScript source, through the scripts of package.json. */
const FROM_SOURCE = import.meta.filename.endsWith(".ts");

/** Formats a call of a command: `on-the-record check my-case`, or in this project `npm run check -- …`. */
export function formatCall(name: string, parameters = ""): string {
  if (!FROM_SOURCE) return `on-the-record ${name} ${parameters}`.trim();
  const script = name === "start" ? "npm start" : `npm run ${name}`;
  if (parameters === "") return script;
  const takesVariable = ["build", "dev", "start"].includes(name) && !parameters.startsWith("-");
  return takesVariable ? `SEEDS=${parameters} ${script}` : `${script} -- ${parameters}`;
}

/** Formats a result as JSON. Characters that would control the terminal are escaped, so none is renamed. */
export const formatJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Throws a `CommandError` unless a folder exists. `missing` says what to do if there is none. */
export function requireFolder(dir: string, missing = ""): void {
  const stats = statSync(dir, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new CommandError(`There is no folder ${shortenForeign(dir, 300)}${missing}.`);
  if (!stats.isDirectory()) throw new CommandError(`${shortenForeign(dir, 300)} is a file, not a folder.`);
}

/** Formats the help of a command. */
export function formatHelp(name: string, command: Command): string {
  const { parameters, summary, details, options, failure } = command;
  const width = Math.max("--help".length, ...Object.keys(options).map(({ length }) => length));
  const rows = [...Object.entries(options), ["--help", "print this text"] as const];
  return [
    `on-the-record ${name} ${parameters}`,
    "",
    summary,
    ...details,
    "",
    "Options:",
    ...rows.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
    "",
    "Exit codes:",
    "  0  done",
    `  1  ${failure}`,
    "  2  the command could not run: wrong arguments, or a file, port or program that it needs",
  ].join("\n");
}

/** Parses the arguments of a command. Throws a `CommandError` that says what is wrong. */
export function parseArguments(name: string, { count, options }: Command, words: string[]): Arguments {
  const help = `${formatCall(name, "--help")} explains the command`;
  const taken = new Map(
    Object.keys(options).map((key) => {
      const [option = "", value] = key.slice(2).split(" ");
      return [option, value];
    }),
  );
  const { tokens } = parseArgs({
    args: words,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      [...taken].map(([option, value]) => [option, { type: value ? "string" : "boolean" } as const]),
    ),
  });
  const positionals: string[] = [];
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    if (!taken.has(token.name))
      throw new CommandError(`Unknown option ${shortenForeign(token.rawName)}; ${help}.`);
    const needed = taken.get(token.name);
    if (needed && token.value === undefined)
      throw new CommandError(`${token.rawName} needs a value: ${token.rawName} ${needed}; ${help}.`);
    if (!needed && token.value !== undefined)
      throw new CommandError(`${token.rawName} takes no value; ${help}.`);
    values.set(token.name, token.value);
  }
  // A variable of a script that is empty by mistake would mean the present folder.
  if (positionals.includes("") || [...values.values()].includes(""))
    throw new CommandError(`An argument is empty; ${help}.`);
  const [min, max] = count;
  if (positionals.length < min) throw new CommandError(`An argument is missing; ${help}.`);
  if (positionals.length > max)
    throw new CommandError(`“${shortenForeign(positionals[max] ?? "")}” is one argument too many; ${help}.`);
  return { positionals, has: (option) => values.has(option), value: (option) => values.get(option) };
}
