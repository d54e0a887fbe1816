import { basename } from "node:path";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { describeFileError, isFileError } from "../compile/readPlainFile.ts";
import { CommandError } from "./command.ts";

/** Longest message of an error of another program, in UTF-16 code units. */
const MAX_LENGTH = 300;

/** Longest sentence of a command, with up to two paths or addresses. */
const MAX_SENTENCE = 1_000;

/** Verbs for calls of the system, in messages about their paths. */
const VERBS: Readonly<Partial<Record<string, string>>> = { open: "opened", read: "read", scandir: "read" };

/** Describes why a command stopped, in a sentence without a stack trace. */
export function describeError(error: unknown): string {
  if (error instanceof CommandError) return shortenForeign(error.message, MAX_SENTENCE);
  if (!(error instanceof Error)) return `The command stopped: ${shortenForeign(String(error), MAX_LENGTH)}`;
  const { code, path, dest, syscall = "" }: NodeJS.ErrnoException & { dest?: string } = error;
  if (code !== undefined && path !== undefined && syscall !== "") {
    const verb = VERBS[syscall] ?? "written";
    return `${shortenForeign(dest ?? path, MAX_LENGTH)} cannot be ${verb}: found ${describeFileError(error)}.`;
  }
  const message = shortenForeign(error.message, MAX_LENGTH);
  // The error of a write has no path: the file is open already.
  if (code !== undefined && isFileError(error))
    return `A file cannot be written: found ${describeFileError(error)}.`;
  if (code !== undefined) return `The command stopped: ${message}`;
  const own = "The command stopped because of a mistake in its own code. Please report it";
  return `${own}: ${shortenForeign(error.name)}: ${message}${sourcePlaceOf(error)}`;
}

/** Returns the place in the code at which an error was thrown, such as ` (checkCase.ts:54:3)`; or "". */
function sourcePlaceOf({ stack = "" }: Error): string {
  const [, file, place] = /\n\s+at .*?([^\s(]+?):(\d+:\d+)\)?(?:\n|$)/.exec(stack) ?? [];
  return file === undefined ? "" : ` (${basename(file)}:${place})`;
}
