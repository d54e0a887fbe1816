import type { z } from "zod";
import { type FilePosition, formatValue, type Problem } from "../../core/model/problem.ts";

type ZodIssue = z.core.$ZodIssue;
type IssuePath = readonly PropertyKey[];

/** Where things of the annotation file stand. */
export interface IssuePositions {
  /** The place of the value at a path or, where there is none, of the nearest thing above it. */
  valueAt(path: IssuePath): FilePosition;
  /** The place of the key itself. */
  keyAt(path: IssuePath): FilePosition;
}

function valueIn(value: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>(
    // An id that stands where a map could stand is found itself.
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : at),
    value,
  );
}

/** What to do about one issue, in terms of the file and not of types. */
function describeFix(issue: ZodIssue, found: unknown): string {
  if (issue.code === "invalid_type") {
    if (found === undefined) return `add “${String(issue.path.at(-1))}”`;
    if (found === null) return "give it a value, or take the key away";
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

/** What is wrong, in words: an enum's keys, for one, are told by the todo. */
function describeIssue(issue: ZodIssue): string {
  const at = issue.path.map(String).join(" › ") || "the file";
  if (issue.code === "invalid_value") return `${at}: this is none of the words it can be`;
  if (issue.code === "invalid_key") return `${at}: this can’t be an id`;
  return `${at}: ${issue.message.replace(/^Invalid input: /, "").replace(/^Too \w+: /, "")}`;
}

/** Every way in which a value is not of the annotation file's shape, each at its own place: an unknown key at the key. */
export function schemaProblems(
  issues: readonly ZodIssue[],
  value: unknown,
  places: IssuePositions,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        ...places.keyAt([...issue.path, key]),
        wrong: `${[...issue.path.map(String), key].join(" › ")}: no such key belongs here`,
        found: formatValue(key),
        todo: "take it away, or write a key that the seeds README names",
      }));
    }
    const found = valueIn(value, issue.path);
    const place = issue.code === "invalid_key" ? places.keyAt(issue.path) : places.valueAt(issue.path);
    return [
      { ...place, wrong: describeIssue(issue), found: formatValue(found), todo: describeFix(issue, found) },
    ];
  });
}
