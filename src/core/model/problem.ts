import { shortenForeign } from "../messages/foreignText.ts";
import type { LineAndColumn } from "./lineIndex.ts";

/** A position in a file. */
export interface FilePosition extends LineAndColumn {
  path: string;
}

/** Words of an article around a place that a problem is about. */
export interface ShownPassage {
  /** The file, line and column: `letter.txt:3:9`. */
  place: string;
  /** Words before and after the place. */
  before: string;
  after: string;
  /** Clause about the place: "the quote has “London” here". */
  note: string;
}

/** A mistake in the seeds, in the form of every message of the compiler. */
export interface Problem extends FilePosition {
  /** Clause that says what is wrong: "this quote is not in the article". */
  wrong: string;
  /** The text or value at the position, shortened if it is long. */
  found: string;
  /** Advice to the editor: "begin the file with …". */
  todo: string;
  /** The closest passage of the article, at the first difference. */
  passage?: ShownPassage;
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

/** Returns the width of a text in a terminal, in columns. */
const columnsOf = (text: string) =>
  [...text.replace(/\p{M}/gu, "")].length +
  (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu) ?? [])
    .length;

/** Formats a problem on one line, with its passage below it, and a caret with a note below the place. */
export function formatProblemWithPassage(problem: Problem): string {
  if (problem.passage === undefined) return formatProblem(problem);
  const { place, before, after, note } = problem.passage;
  const lead = `    ${place}: ${before}`;
  return [formatProblem(problem), lead + after, `${" ".repeat(columnsOf(lead))}^ ${note}`].join("\n");
}

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
