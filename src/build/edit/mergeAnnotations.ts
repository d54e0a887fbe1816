import { findOperations, isSame } from "../../core/editing/findOperations.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import type { Conflict, Path } from "../../core/editing/protocol.ts";
import type { Renaming } from "../../core/editing/renameEntry.ts";
import type { Problem } from "../../core/model/problem.ts";
import { readYaml } from "../compile/readYaml.ts";
import { applyStep } from "./applyStep.ts";
import { changeIds, findIdChanges, findPossible } from "./followIds.ts";
import { formatValueAlone } from "./formatYaml.ts";
import { mergeLists, type ValueConflict } from "./mergeLists.ts";

/** A merged text and its value, or the first problem of one of the texts. */
export type MergedAnnotation = { text: string; value: unknown; conflicts: Conflict[] } | { problem: Problem };

/**
 * Returns whether the keys of a map can be merged one by one: those of the file, of its entries and of the
 * roles of an event. All other maps are one value, because their parts belong together: a date has its
 * reasons, and a claim its quotes.
 */
const isDivisible = (path: Path) =>
  path.every((step) => typeof step === "string") &&
  (path.length <= 2 || (path.length === 3 && path[2] === "actors"));

/** Merges two changed versions of a value. `undefined` is a value that was removed or not there. */
function mergeValues(
  [base, mine, theirs]: readonly [unknown, unknown, unknown],
  path: Path,
  conflicts: ValueConflict[],
): unknown {
  if (isSame(base, mine) || isSame(mine, theirs)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs) && (Array.isArray(base) || base === undefined)) {
    const merged = mergeLists([base ?? [], mine, theirs], path);
    conflicts.push(...merged.conflicts);
    return merged.list;
  }
  // Both may have added the first entry of a map.
  const isNewMap = (base === undefined || base === null) && path.length === 1;
  if (isDivisible(path) && isJsonMap(mine) && isJsonMap(theirs) && (isJsonMap(base) || isNewMap))
    return mergeMaps([isJsonMap(base) ? base : {}, mine, theirs], path, conflicts);
  conflicts.push({ at: path, base, mine, theirs });
  return theirs;
}

function mergeMaps(
  [base, mine, theirs]: readonly [JsonMap, JsonMap, JsonMap],
  path: Path,
  conflicts: ValueConflict[],
): JsonMap {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const pairs = [...keys].map((key) => {
    const versions = [fieldOf(base, key), fieldOf(mine, key), fieldOf(theirs, key)] as const;
    return [key, mergeValues(versions, [...path, key], conflicts)] as const;
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/**
 * Merges two changed versions of an annotation's text, by entries and their keys. The result is the text of
 * theirs with my changes. Where both changed the same differently, it has theirs, and a conflict has both.
 * An entry that has another id in one version is the same one in the other: `renamings` has such changes.
 */
export function mergeAnnotations(
  path: string,
  base: string,
  mine: string,
  theirs: string,
  renamings: readonly Renaming[] = [],
): MergedAnnotation {
  const values: unknown[] = [];
  for (const text of [base, mine, theirs]) {
    const { value, problems } = readYaml(path, text.replace(/^\uFEFF/, ""));
    const [problem] = problems;
    if (problem) return { problem };
    // An empty file has no value.
    values.push(value ?? {});
  }
  const [first, mineNow, theirsNow] = values;
  const [myIds, theirIds] = [mineNow, theirsNow].map((later) => findIdChanges(first, later, renamings));
  const old = changeIds(changeIds(first, myIds ?? []), theirIds ?? []);
  const own = changeIds(mineNow, theirIds ?? []);
  const other = changeIds(theirsNow, myIds ?? []);
  const conflicts: ValueConflict[] = [];
  const merged = mergeValues([old, own, other], [], conflicts);
  const operations = [...findPossible(theirsNow, myIds ?? []), ...findOperations(other, merged, [])];
  const applied = applyStep(path, theirs, { label: "merge", operations });
  if ("problem" in applied) return applied;
  const format = (value: unknown, at: Path) => (value === undefined ? "" : formatValueAlone(value, at));
  return {
    ...applied,
    conflicts: conflicts.map(({ at, ...versions }) => ({
      at,
      base: format(versions.base, at),
      mine: format(versions.mine, at),
      theirs: format(versions.theirs, at),
    })),
  };
}
