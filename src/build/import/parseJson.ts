import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";

/** A string, another value, or a sign of JSON, after white space. */
const JSON_TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true|false|null)|([[\]{},:]))/uy;

/** Finds the first place at which a text is no JSON. The messages of V8 often name no place. */
function findError(text: string): number {
  const open: string[] = [];
  let expected = "value" as "value" | "first value" | "key" | "first key" | "colon" | "next";
  for (JSON_TOKEN.lastIndex = 0; ; ) {
    const start = JSON_TOKEN.lastIndex;
    const match = JSON_TOKEN.exec(text);
    const from = start + (/^[ \t\r\n]*/.exec(text.slice(start))?.[0].length ?? 0);
    if (!match || (expected === "next" && open.length === 0)) return from;
    const [, string, literal, sign] = match;
    const isKey = expected === "key" || expected === "first key";
    const isValue = expected === "value" || expected === "first value";
    if (isKey && string !== undefined) expected = "colon";
    else if (isValue && (string ?? literal) !== undefined) expected = "next";
    else if (expected === "colon" && sign === ":") expected = "value";
    else if (isValue && (sign === "[" || sign === "{")) {
      open.push(sign);
      expected = sign === "[" ? "first value" : "first key";
    } else if (expected === "next" && sign === ",") expected = open.at(-1) === "[" ? "value" : "key";
    else if ((expected === "next" || expected === "first value") && sign === "]" && open.at(-1) === "[") {
      open.pop();
      expected = "next";
    } else if ((expected === "next" || expected === "first key") && sign === "}" && open.at(-1) === "{") {
      open.pop();
      expected = "next";
    } else return from;
  }
}

/** Parses JSON, or returns the problem with its place. */
export function parseJsonFile(path: string, text: string): { value: unknown } | Problem {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const offset = findError(text);
    return {
      ...{ path, ...lineAndColumn(text, offset), wrong: "this is not JSON" },
      found: offset >= text.length ? "the end of the file" : formatValue(text.slice(offset, offset + 20)),
      todo: "correct the text at this place, such as a comma, quotation mark or bracket",
    };
  }
}
