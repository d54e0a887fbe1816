import { fieldOf, isJsonMap, type JsonMap } from "./jsonMap.ts";
import type { Operation, Path } from "./protocol.ts";
import { placesOfId, renameAt } from "./renameEntry.ts";

/** An operation on a path that the annotation does not have, or on a key that is taken. */
export class MissingPathError extends Error {
  /** The part of the path that is missing, or taken. */
  readonly at: Path;

  constructor(at: Path) {
    super(`no value at ${at.join(" › ")}`);
    this.at = at;
  }
}

/** Returns the long form of a value that is written as its first key only. */
function lengthen(path: Path, value: unknown): JsonMap | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const [top, , key] = path;
  if (top === "articles" && path.length === 2) return { file: value };
  if (top === "events" && key === "date" && path.length === 3) return { edtf: value };
  if (top === "events" && key === "actors" && path.length === 5) return { actors: [value] };
  return path.length === 2 ? { label: value } : undefined;
}

/** Copies a map with one key changed; the others keep their places. `undefined` removes the key. */
function withKey(map: JsonMap, key: string, value: unknown): JsonMap {
  const entries = Object.entries(map).filter(([name]) => value !== undefined || name !== key);
  const isNew = !Object.hasOwn(map, key) && value !== undefined;
  const changed = entries.map(([name, old]) => [name, name === key ? value : old] as const);
  return Object.fromEntries(isNew ? [...changed, [key, value] as const] : changed);
}

/** Moves one of a map's keys or a list's items to a number. Returns undefined if it has no such one. */
function moveWithin(value: unknown, step: string | number, to: number): unknown {
  const steps = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(isJsonMap(value) ? value : {});
  const from = (steps as (string | number)[]).indexOf(step);
  if (from === -1 || to >= steps.length) return undefined;
  const move = <T>(items: readonly T[]) => items.toSpliced(from, 1).toSpliced(to, 0, items[from] as T);
  return Array.isArray(value) ? move(value) : Object.fromEntries(move(Object.entries(value as JsonMap)));
}

/** Changes the value at the rest of a path. Returns undefined if the value is removed. */
function change(value: unknown, at: Path, rest: Path, operation: Operation): unknown {
  const [step, ...further] = rest;
  if (step === undefined) return operation.do === "set" ? operation.value : undefined;
  const isLast = further.length === 0;
  const adds = operation.do === "set" || operation.do === "insert";
  if (isLast && operation.do === "move") {
    const moved = moveWithin(value, step, operation.to);
    if (moved === undefined) throw new MissingPathError([...at, step]);
    return moved;
  }
  if (typeof step === "number") {
    // A map in place of a list is its only item, and remains so if only its content changes.
    if (isJsonMap(value) && step === 0 && operation.do !== "insert")
      return change(value, at, further, operation);
    const list = Array.isArray(value)
      ? [...value]
      : isJsonMap(value)
        ? [value]
        : value == null
          ? []
          : undefined;
    if (list === undefined || (!adds && step >= list.length)) throw new MissingPathError([...at, step]);
    if (isLast && operation.do === "insert") return list.toSpliced(step, 0, operation.value);
    if (step > list.length) throw new MissingPathError([...at, step]);
    const item = change(list[step], [...at, step], further, operation);
    if (item === undefined) list.splice(step, 1);
    else list[step] = item;
    // The schema has no empty lists: a list without items has no key.
    return list.length === 0 && at.length > 0 ? undefined : list;
  }
  const map = isJsonMap(value) ? value : value == null && adds ? {} : lengthen(at, value);
  if (map === undefined) throw new MissingPathError([...at, step]);
  const isKnown = Object.hasOwn(map, step);
  if (!isKnown && !adds) throw new MissingPathError([...at, step]);
  if (isLast && operation.do === "rename") {
    if (operation.key !== step && Object.hasOwn(map, operation.key))
      throw new MissingPathError([...at, operation.key]);
    const renamed = Object.entries(map).map(([key, one]) => [key === step ? operation.key : key, one]);
    return Object.fromEntries(renamed);
  }
  const before = isKnown ? map[step] : undefined;
  return withKey(map, step, change(before, [...at, step], further, operation));
}

/** Gives an entry another id, at every place that names it. */
function renameEntry(value: unknown, [kind = "", id = ""]: Path, next: string): unknown {
  if (fieldOf(fieldOf(value, `${kind}`), `${id}`) === undefined) throw new MissingPathError([kind, id]);
  const renamed = id === next ? value : renameAt(value, placesOfId(value, `${kind}`, `${id}`), next);
  if (renamed === null) throw new MissingPathError([kind, next]);
  return renamed;
}

/**
 * Applies an operation to the value of an annotation, and shares all that does not change. Short forms
 * become long ones where the path needs it. Throws `MissingPathError`.
 */
export function applyOperation(value: unknown, operation: Operation): unknown {
  if (operation.do === "renameEntry") return renameEntry(value, operation.path, operation.key);
  return change(value, [], operation.path, operation) ?? {};
}
