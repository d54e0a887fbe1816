import type { z } from "zod";
import { type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";

type ZodIssue = z.core.$ZodIssue;

/** Keys and indices from the top of the file to a value. */
export type YamlPath = readonly PropertyKey[];

/** Finds the position of the value at a path or, if there is none, of its nearest parent; or of its key. */
export type PositionFinder = (path: YamlPath, part?: "value" | "key") => FilePosition;

/** Returns the value at a path, or the nearest text or number above it. */
export function valueIn(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    // An id in place of a map is the value itself, and so is a map in place of a list.
    (at, key) =>
      typeof at !== "object" || at === null || (typeof key === "number" && !Array.isArray(at))
        ? at
        : (at as Record<PropertyKey, unknown>)[key],
    value,
  );
}

const ADDRESS_FIX = "write an address that begins with https://";
const DAY_FIX = "write a day, such as 2024-06-04";

/** Ways to fix a value with the wrong format, by key. All other keys have ids. */
const FORMAT_FIXES: Readonly<Partial<Record<string, string>>> = {
  url: ADDRESS_FIX,
  archived: ADDRESS_FIX,
  captured: DAY_FIX,
  date: DAY_FIX,
  day: DAY_FIX,
  updated: `${DAY_FIX}, or a time, such as 2024-06-04T14:05Z`,
  language: "write a language tag, such as en-GB",
};

/** Ways to write a value of another type, by the names that zod has for types. */
const TYPE_FIXES: Readonly<Partial<Record<string, string>>> = {
  string: "write one text",
  array: "write a list: [ … ], or a line with “- ” for each",
  object: "write keys with values: { key: value }, or a line with “key: value” for each",
  record: "write a line with “id: value” for each, or {} if there is none",
  number: "write a whole number",
  int: "write a whole number",
};
const QUOTE_FIX = 'write the article’s id and its words: { gazette: "the words" }';

/** Returns whether the value at a path is a quote. */
export const isQuoteAt = (path: YamlPath) =>
  path.at(-1) === "quote" || ["excerpts", "described"].includes(String(path.at(-2)));

/** Describes how to fix an issue, in terms of the file. */
function describeFix(issue: ZodIssue, found: unknown): string {
  if (issue.code === "invalid_type") {
    if (found === undefined) return `add “${String(issue.path.at(-1))}”`;
    if (found === null) return "write a value, or remove the key";
    if (issue.expected === "string" && typeof found !== "object")
      return `put it in quotes: "${String(found)}"`;
    return isQuoteAt(issue.path) ? QUOTE_FIX : (TYPE_FIXES[issue.expected] ?? "write another value");
  }
  if (issue.code === "invalid_value")
    return found === undefined
      ? `add “${String(issue.path.at(-1))}”`
      : `write ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union") return "write true, or remove the key";
  if (issue.code === "too_big")
    return `write at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
  if (issue.code === "too_small") {
    if (issue.origin === "string") return "write a text";
    return issue.origin === "array" ? `list at least ${issue.minimum}` : `write at least ${issue.minimum}`;
  }
  if (issue.code === "invalid_key" || issue.code === "invalid_format")
    return (
      FORMAT_FIXES[String(issue.path.at(-1))] ?? "write lower-case words joined by hyphens, not only digits"
    );
  return isQuoteAt(issue.path) ? QUOTE_FIX : "write it as seeds/README.md shows";
}

/** Names of the types of YAML values, by the names that zod has for them. */
const TYPE_NAMES: Readonly<Partial<Record<string, string>>> = {
  string: "a text",
  array: "a list",
  object: "a map of keys",
  record: "a map of ids",
  number: "a number",
  int: "a whole number",
  boolean: "true",
};

/** Messages of issues for which zod has its own. */
const OTHER_MESSAGES: Readonly<Partial<Record<string, string>>> = {
  invalid_format: "this is not a day, such as 2024-06-04",
  // Only the key "draft" says which shape an entry has.
  invalid_union: "this is not one of the allowed words",
};

/** Describes an issue. The words of an enum are in its fix. */
function describeIssue(issue: ZodIssue, found: unknown): string {
  const at = issue.path.map(String).join(" › ") || "the file";
  const isRequired = issue.code === "invalid_type" || issue.code === "invalid_value";
  if (found === undefined && isRequired) return `${at}: this is missing`;
  if (issue.code === "invalid_value") return `${at}: this is not one of the allowed words`;
  if (issue.code === "invalid_key") return `${at}: this is not a valid id`;
  if (issue.code === "too_small")
    return `${at}: this ${issue.origin === "array" ? "list is too short" : "is empty or too small"}`;
  if (issue.code === "too_big") return `${at}: this is too ${issue.origin === "string" ? "long" : "big"}`;
  if (issue.code === "invalid_type")
    return `${at}: this should be ${TYPE_NAMES[issue.expected] ?? "another value"}`;
  // The other messages are those of annotationSchema.
  const isOurs = issue.code === "custom" || (issue.code === "invalid_format" && issue.format === "regex");
  return `${at}: ${isOurs ? issue.message : (OTHER_MESSAGES[issue.code] ?? "this value does not fit")}`;
}

/** Whether an issue is that of the largest whole numbers. All numbers have other bounds, with issues too. */
const isSafeBound = (issue: ZodIssue): boolean =>
  (issue.code === "too_big" && issue.maximum === Number.MAX_SAFE_INTEGER) ||
  (issue.code === "too_small" && issue.minimum === Number.MIN_SAFE_INTEGER);

/** Turns zod's issues into problems with positions. Each unknown key is a problem at the key. */
export function schemaProblems(
  issues: readonly ZodIssue[],
  value: unknown,
  positionOf: PositionFinder,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (isSafeBound(issue)) return [];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        ...positionOf([...issue.path, key], "key"),
        wrong: `${[...issue.path.map(String), key].join(" › ")}: this key is not allowed here`,
        found: formatValue(key),
        todo: "remove it, or write a key that seeds/README.md lists",
        at: [...issue.path, key],
      }));
    }
    const found = issue.code === "invalid_key" ? String(issue.path.at(-1)) : valueIn(value, issue.path);
    return [
      {
        ...positionOf(issue.path, issue.code === "invalid_key" ? "key" : "value"),
        wrong: describeIssue(issue, found),
        found: formatValue(found),
        todo: describeFix(issue, found),
        at: issue.path,
      },
    ];
  });
}
