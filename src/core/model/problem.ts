/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface FilePosition {
  path: string;
  line: number;
  col: number;
}

/** One mistake, in the one form that every error of this product has. */
export interface Problem extends FilePosition {
  /** What is wrong, as a clause: "this quote is not in the article". */
  wrong: string;
  /** What stands there instead, shortened where long. */
  found: string;
  /** What the reader of the message can do about it. */
  todo: string;
}

/** The problem on one line: `path:line:col: wrong; found …; to do`. */
export function formatProblem({ path, line, col, wrong, found, todo }: Problem): string {
  return `${path}:${line}:${col}: ${wrong}; found ${found}; ${todo}`.replace(
    /\s*[\r\n\u0085\u2028\u2029]+\s*/g,
    " ",
  );
}

/** The same form for a remark that stops nothing: `path:line:col: note: …; found …; to do`. */
export function formatNote(note: Problem): string {
  return formatProblem({ ...note, wrong: `note: ${note.wrong}` });
}

/** Line and column (from 1) of a UTF-16 offset in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; col: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, col: offset - lineStart + 1 };
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    // Only a message depends on it: what has no JSON (a cycle) is told by its kind.
    return Object.prototype.toString.call(value);
  }
}

/** A value quoted for a message, cut to 80 characters. */
export function formatValue(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : toJson(value);
  return text.length > 80 ? `${text.slice(0, 78)}…${typeof value === "string" ? "”" : ""}` : text;
}
