import { type Document, isAlias, isNode, isScalar, type Node, visit } from "yaml";
import type { z } from "zod";
import { type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";

type ZodIssue = z.core.$ZodIssue;
type IssuePath = readonly PropertyKey[];

/** A problem at an offset of the YAML text, in UTF-16 code units. */
export interface YamlProblem extends Pick<Problem, "wrong" | "found" | "todo"> {
  offset: number;
}

const startOffset = (node: Node) => node.range?.[0] ?? 0;

/** Finds what YAML allows and an annotation does not: double keys, `__proto__`, and broken aliases. */
export function yamlProblems(doc: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(doc, {
    Map: (_, map) => {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const at = { offset: startOffset(key), found: formatValue(name) };
        if (keys.has(name)) {
          problems.push({
            ...at,
            wrong: "this key stands here a second time",
            todo: "make one entry of the two, or rename this one",
          });
        }
        // JavaScript would drop this key.
        if (name === "__proto__")
          problems.push({ ...at, wrong: "this key is invalid", todo: "give it another name" });
        keys.add(name);
      }
    },
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(doc);
      const at = { offset: startOffset(alias), found: `*${alias.source}` };
      if (target === undefined) {
        problems.push({
          ...at,
          wrong: "no anchor before this has that name",
          todo: `write &${alias.source} before the value that it stands for`,
        });
      } else if (ancestors.some((above) => isNode(above) && !isAlias(above) && above === target)) {
        problems.push({ ...at, wrong: "this stands inside what it stands for", todo: "write the value out" });
      }
    },
  });
  return problems;
}

/** Finds the file positions of an annotation's parts. */
export interface PositionFinder {
  /** Position of the value at a path or, if there is none, of its nearest parent. */
  ofValue(path: IssuePath): FilePosition;
  /** Position of the last key of a path. */
  ofKey(path: IssuePath): FilePosition;
}

function valueIn(value: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>(
    // An id in place of a map is the value itself.
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : at),
    value,
  );
}

/** Describes how to fix an issue, in terms of the file. */
function describeFix(issue: ZodIssue, found: unknown): string {
  if (issue.code === "invalid_type") {
    if (found === undefined) return `add “${String(issue.path.at(-1))}”`;
    if (found === null) return "give it a value, or remove the key";
    if (issue.expected === "string" && typeof found !== "object")
      return `put it in quotes: "${String(found)}"`;
    if (issue.expected === "array") return "write a list: [ … ], or a line with “- ” for each";
    return "give it the form that the seeds README shows";
  }
  if (issue.code === "invalid_value") return `write one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_big") return `shorten it to ${issue.maximum} at most`;
  if (issue.code === "too_small") return `give it ${issue.minimum} at least`;
  if (issue.code === "invalid_key" || issue.code === "invalid_format")
    return "write lower-case words joined by hyphens";
  return "give it the form that the seeds README shows";
}

/** Describes an issue. The words of an enum are in its fix. */
function describeIssue(issue: ZodIssue): string {
  const at = issue.path.map(String).join(" › ") || "the file";
  if (issue.code === "invalid_value") return `${at}: this is none of the words it can be`;
  if (issue.code === "invalid_key") return `${at}: this can’t be an id`;
  return `${at}: ${issue.message.replace(/^Invalid input: /, "").replace(/^Too \w+: /, "")}`;
}

/** Turns zod's issues into problems with positions. Each unknown key is a problem at the key. */
export function schemaProblems(
  issues: readonly ZodIssue[],
  value: unknown,
  position: PositionFinder,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        ...position.ofKey([...issue.path, key]),
        wrong: `${[...issue.path.map(String), key].join(" › ")}: no such key belongs here`,
        found: formatValue(key),
        todo: "remove it, or write a key that the seeds README names",
      }));
    }
    const found = valueIn(value, issue.path);
    return [
      {
        ...(issue.code === "invalid_key" ? position.ofKey(issue.path) : position.ofValue(issue.path)),
        wrong: describeIssue(issue),
        found: formatValue(found),
        todo: describeFix(issue, found),
      },
    ];
  });
}
