import type { YAMLError } from "yaml";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";

/** An explanation of a YAML error in plain words. `at`: offset at which the editor has to look. */
type Explanation = Pick<Problem, "wrong" | "todo"> & { at?: number };

const QUOTE_INSIDE = (mark: string): Explanation => ({
  wrong: `this text continues after its closing quotation mark ${mark}`,
  todo:
    mark === '"'
      ? "write \\\" for each quotation mark inside the text, or put the text into single quotes: '…'"
      : "write '' for each apostrophe inside the text, or put the text into double quotes: \"…\"",
});

/** Returns the line of a text around an offset. */
function lineAt(text: string, offset: number): { line: string; start: number } {
  const start = offset - lineAndColumn(text, offset).col + 1;
  return { line: /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "", start };
}

/** Finds the quotation mark that begins a value and is never closed, before an offset. */
function findOpenQuote(text: string, mark: string, before: number): number {
  const starts = [...text.slice(0, before).matchAll(/(?:^|[:[{,-])[ \t]+(?:&\S+[ \t]+)?(["'])/gm)];
  const last = starts.findLast(({ 1: found }) => found === mark);
  return last ? last.index + last[0].length - 1 : before;
}

/** Explains why a value cannot begin as it does. */
function explainStart(text: string, offset: number): Explanation {
  return {
    wrong: `a text without quotation marks cannot begin with ${text[offset] ?? "this"}`,
    todo: 'put the text into quotation marks: "…"',
  };
}

/** Explains an error by its code. Errors of one code have several causes, so the text decides. */
function explain({ code, message, pos: [offset] }: YAMLError, text: string): Explanation {
  const { line, start } = lineAt(text, offset);
  const before = line.slice(0, offset - start);
  if (/^Comments must be separated/.test(message))
    return { wrong: "a # here begins a comment", todo: 'put the text into quotation marks: "…"' };
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      // A line with one colon is right, but not at this place.
      if ((line.match(/:(?=\s|$)/g) ?? []).length < 2) break;
      return {
        wrong: "this text has a colon and a space, which begin a value",
        todo: 'put the text after the first colon into quotation marks: key: "one: two"',
      };
    case "MULTILINE_IMPLICIT_KEY":
      return {
        wrong: "a colon with a space is missing, or this line is not indented like its neighbours",
        todo: "write key: value with a space after the colon, and the same number of spaces before each key",
      };
    case "MISSING_CHAR": {
      const [mark] = /["'](?=quote)/.exec(message) ?? [];
      if (mark === undefined) break;
      const at = findOpenQuote(text, mark, offset);
      return { at, wrong: "this quotation mark is never closed", todo: `add ${mark} at the end of the text` };
    }
    case "TAB_AS_INDENT":
      return { wrong: "this line is indented with a tab", todo: "indent it with spaces" };
    case "BAD_SCALAR_START":
    case "BAD_ALIAS":
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
      return explainStart(text, offset);
    case "BAD_DQ_ESCAPE":
      return {
        wrong: "a backslash and this letter mean nothing in double quotes",
        todo: "write \\\\ for a backslash, or put the text into single quotes: '…'",
      };
    case "MULTIPLE_DOCS":
      return { wrong: "a second document begins here", todo: "remove the line ---" };
    case "MULTIPLE_ANCHORS":
      return { wrong: "this value has two names that begin with &", todo: "keep one of them" };
    case "BAD_INDENT": {
      const [bracket] = /[\]}](?=$)/.exec(message) ?? [];
      if (bracket === undefined) break;
      return {
        wrong: `a ${bracket === "]" ? "list [ … ]" : "map { … }"} is never closed`,
        todo: `add ${bracket} at its end, and indent its further lines`,
      };
    }
    case "UNEXPECTED_TOKEN":
      if (/["']\s*$/.test(before)) return QUOTE_INSIDE(before.trimEnd().at(-1) ?? '"');
      if (/[\]}]/.test(text[offset] ?? ""))
        return {
          wrong: "this bracket closes nothing",
          todo: "remove it, or put the text into quotation marks",
        };
      if (/[\]}]\s*$/.test(before))
        return {
          wrong: "this text follows a closed list or map",
          todo: "put the whole text into quotation marks",
        };
      if (text[offset] === "-")
        return { wrong: "a list cannot begin on the line of its key", todo: "begin a new line before “- ”" };
      if (/^\s*[\w-]+:\s*[|>]/.test(line))
        return {
          wrong: "the words after | or > must be on the next line",
          todo: "begin a new line before them",
        };
  }
  return {
    wrong: "this line does not fit the lines above it",
    todo: "give lines that belong together the same number of spaces, and put texts into quotation marks",
  };
}

/** Explains the errors of a broken file. A mistake often has several errors, so each line has one problem. */
export function explainYamlErrors(
  errors: readonly YAMLError[],
  text: string,
  positionAt: (offset: number) => Pick<Problem, "path" | "line" | "col">,
): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of errors) {
    const { at = error.pos[0], wrong, todo } = explain(error, text);
    const position = positionAt(at);
    const found = formatValue(lineAt(text, at).line.trim());
    if (!byLine.has(position.line))
      byLine.set(position.line, { ...position, wrong: `this is not valid YAML: ${wrong}`, found, todo });
    // All text after an open quotation mark is a part of its value.
    if (wrong.includes("never closed")) break;
  }
  return [...byLine.values()];
}
