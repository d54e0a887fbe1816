import { shortenForeign } from "../messages/foreignText.ts";
import type { LineAndColumn } from "./lineIndex.ts";

/** A position in a file. */
export interface FilePosition extends LineAndColumn {
  path: string;
}

/** A mistake in the seeds, in the form of every message of the compiler. */
export interface Problem extends FilePosition {
  /** Clause that says what is wrong: "this quote is not in the article". */
  wrong: string;
  /** The text or value at the position, shortened if it is long. */
  found: string;
  /** Advice to the editor: "begin the file with …". */
  todo: string;
  /** Lines to print below it: the closest passage of the article, and a caret at the first difference. */
  passage?: readonly string[];
  /** Path of the value of the annotation that it is about, as the schema sees it. It is not printed. */
  at?: readonly PropertyKey[];
  /** The words that `check --fix` writes at this path of the annotation. */
  fix?: { path: readonly PropertyKey[]; words: string };
}

/** Words about an id or another key that its map has already. */
export const DOUBLE_KEY = {
  wrong: "this key occurs twice",
  todo: "merge the two entries, or rename this one",
};

/** A problem of one text. `offset` is in UTF-16 code units. */
export interface OffsetProblem extends Pick<Problem, "wrong" | "found" | "todo"> {
  offset: number;
}

/** Greatest length of the parts of a message, in UTF-16 code units. Advice may have words to copy. */
const MAX_LENGTHS = { path: 300, wrong: 300, found: 100, todo: 500 };

/** Shortens the parts of a problem, which may have texts of its files, to one line each. */
export function shortenProblem<P extends Problem>(problem: P): P {
  const keys = Object.keys(MAX_LENGTHS) as (keyof typeof MAX_LENGTHS)[];
  const parts = keys.map((key) => [key, shortenForeign(problem[key], MAX_LENGTHS[key])]);
  return { ...problem, ...Object.fromEntries(parts) };
}

/** Formats a problem on one line: `path:line:col: wrong; found …; to do`. */
export function formatProblem(problem: Problem): string {
  const { path, line, col, wrong, found, todo } = shortenProblem(problem);
  return `${path}:${line}:${col}: ${wrong}; found ${found}; ${todo}`;
}

/** Formats a problem on one line, with its passage below it. */
export const formatProblemWithPassage = (problem: Problem): string =>
  [formatProblem(problem), ...(problem.passage ?? []).map((line) => `    ${line}`)].join("\n");

/** Formats a note, which stops nothing, on one line: `path:line:col: note: …; found …; to do`. */
export function formatNote(note: Problem): string {
  return formatProblem({ ...note, wrong: `note: ${note.wrong}` });
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    // A value without JSON: a cycle of aliases, a big integer, or too many levels.
    return typeof value === "object" ? "a value that cannot be shown" : String(value);
  }
}

/** Formats a value for a message, on one line, cut to 80 characters. */
export function formatValue(value: unknown): string {
  if (typeof value === "string") return `“${shortenForeign(value, 78)}”`;
  // JSON has null for NaN and infinite numbers.
  return shortenForeign(typeof value === "number" ? String(value) : toJson(value));
}
