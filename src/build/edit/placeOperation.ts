import { applyOperation } from "../../core/editing/applyOperation.ts";
import { findKeyMoves, findOperations } from "../../core/editing/findOperations.ts";
import { fieldOf, isJsonMap } from "../../core/editing/jsonMap.ts";
import type { Operation, Path } from "../../core/editing/protocol.ts";
import { valueIn } from "../compile/annotationProblems.ts";
import { keyBefore } from "./keyOrder.ts";

/** An edit of one place of a file. */
export type PlacedEdit =
  /** Replaces a value. */
  | { kind: "put"; path: Path; value: unknown }
  /** Adds a key with its value beside another key of its map. */
  | { kind: "add"; path: Path; value: unknown; beside: string; side: "before" | "after" }
  /** Inserts an item into a list that is not empty. */
  | { kind: "insert"; path: Path; value: unknown }
  /** Removes a key or an item that is not the only one. */
  | { kind: "remove"; path: Path }
  | { kind: "rename"; path: Path; key: string };

/** An operation that changes one place. */
type PlacedOperation = Exclude<Operation, { do: "move" | "renameEntry" }>;

/** Maps whose order has a meaning: the page shows their entries in it. */
const ORDERED = ["stages", "groups", "roles", "tags", "places", "subjects", "standings"];

/** Returns whether an operation changes the order of a map. */
function reorders(before: unknown, operation: Operation): operation is Operation & { do: "set" } {
  const { path } = operation;
  if (operation.do !== "set" || !(path.length === 1 && ORDERED.includes(String(path[0])))) return false;
  const old = fieldOf(before, String(path[0]));
  if (!isJsonMap(old) || !isJsonMap(operation.value)) return false;
  const [now, were] = [Object.keys(operation.value), Object.keys(old)];
  const shared = were.filter((key) => now.includes(key));
  return shared.join(" ") !== now.filter((key) => were.includes(key)).join(" ");
}

/**
 * Divides an operation into small ones, from the values of the file before and after it. Most change a part
 * of its value only.
 */
export function divideOperation(before: unknown, after: unknown, operation: Operation): Operation[] {
  if (operation.do === "rename" || operation.do === "renameEntry" || operation.do === "move")
    return [operation];
  const list = valueIn(before, operation.path.slice(0, -1));
  // The differences of two lists do not say which of equal items is new.
  if (Array.isArray(list) && list.length > 0 && operation.do === "insert") return [operation];
  if (Array.isArray(list) && list.length > 1 && operation.do === "remove") return [operation];
  const operations = findOperations(before, after, []);
  if (!reorders(before, operation)) return operations;
  const changed = operations.reduce(applyOperation, before);
  const [part] = operation.path;
  const keysIn = (value: unknown) => Object.keys(fieldOf(value, `${part}`) ?? {});
  return [...operations, ...findKeyMoves(keysIn(changed), keysIn(after), [`${part}`])];
}

/** Finds the edit of a small operation on a value. */
export function placeOperation(value: unknown, operation: PlacedOperation): PlacedEdit {
  const { path } = operation;
  const [parentPath, last = ""] = [path.slice(0, -1), path.at(-1)];
  if (operation.do === "rename") return { kind: "rename", path, key: operation.key };
  if (path.length === 0) return { kind: "put", path, value: operation.do === "set" ? operation.value : {} };
  const parent = valueIn(value, parentPath);
  const isList = Array.isArray(parent);
  const keys = typeof parent === "object" && parent !== null ? Object.keys(parent) : [];
  if (operation.do === "remove")
    return keys.length > 1
      ? { kind: "remove", path }
      : { kind: "put", path: parentPath, value: isList ? [] : {} };
  if (keys.length === 0)
    return { kind: "put", path: parentPath, value: isList ? [operation.value] : { [last]: operation.value } };
  if (operation.do === "insert") {
    const index = Math.min(Number(last), keys.length);
    return { kind: "insert", path: [...parentPath, index], value: operation.value };
  }
  if (keys.includes(String(last))) return { kind: "put", path, value: operation.value };
  const previous = keyBefore(parentPath, keys, String(last));
  const [beside = "", side] =
    previous === undefined ? [keys[0], "before" as const] : [previous, "after" as const];
  return { kind: "add", path, value: operation.value, beside, side };
}
