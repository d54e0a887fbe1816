/** A position in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface FilePosition {
  path: string;
  line: number;
  col: number;
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
  /** The words that `check --fix` writes at this path of the annotation. */
  fix?: { path: readonly PropertyKey[]; words: string };
}

/** A problem of one text. `offset` is in UTF-16 code units. */
export interface OffsetProblem extends Pick<Problem, "wrong" | "found" | "todo"> {
  offset: number;
}

/** Formats a problem on one line: `path:line:col: wrong; found …; to do`. */
export function formatProblem({ path, line, col, wrong, found, todo }: Problem): string {
  return `${path}:${line}:${col}: ${wrong}; found ${found}; ${todo}`.replace(
    /\s*[\r\n\u0085\u2028\u2029]+\s*/g,
    " ",
  );
}

/** Formats a problem on one line, with its passage below it. */
export const formatProblemWithPassage = (problem: Problem): string =>
  [formatProblem(problem), ...(problem.passage ?? []).map((line) => `    ${line}`)].join("\n");

/** Formats a note, which stops nothing, on one line: `path:line:col: note: …; found …; to do`. */
export function formatNote(note: Problem): string {
  return formatProblem({ ...note, wrong: `note: ${note.wrong}` });
}

/** Converts a UTF-16 offset in a text to a line and a column, from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; col: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, col: offset - lineStart + 1 };
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    // A value without JSON, such as a cycle: the message names its type instead.
    return Object.prototype.toString.call(value);
  }
}

/** Formats a value for a message, cut to 80 characters. */
export function formatValue(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : toJson(value);
  return text.length > 80 ? `${text.slice(0, 78)}…${typeof value === "string" ? "”" : ""}` : text;
}
