import { isJsonMap } from "./jsonMap.ts";

/** The difference of two values of JSON. Most parts of a large value do not change in one step. */
export type JsonChange =
  /** Another value. */
  | { value: unknown }
  /** A list or map in which neighbouring items are removed, and others are added in their place. */
  | { at: number; removed: number; added: Items }
  /** A list or map with the same keys, of which some items change: their numbers, and their changes. */
  | { items: readonly (readonly [at: number, change: JsonChange])[] };

/** Items of a list or map. Those of a map have keys. */
interface Items {
  keys?: readonly string[];
  values: readonly unknown[];
}

/** Returns the items of a list or map that JSON has; undefined for another value. */
function jsonItems(value: unknown): Items | undefined {
  if (Array.isArray(value)) return { values: value };
  if (!isJsonMap(value)) return undefined;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return { keys, values: keys.map((key) => value[key]) };
}

const sliceItems = ({ keys, values }: Items, from: number, to?: number): Items => ({
  ...(keys && { keys: keys.slice(from, to) }),
  values: values.slice(from, to),
});

/** Finds the change from a value to another one, also of the order of keys; undefined if there is none. */
export function findJsonChange(before: unknown, after: unknown): JsonChange | undefined {
  if (before === after) return undefined;
  const [old, now] = [jsonItems(before), jsonItems(after)];
  if (old === undefined || now === undefined || (old.keys === undefined) !== (now.keys === undefined))
    return { value: after };
  const [length, newLength] = [old.values.length, now.values.length];
  if (length === newLength && now.keys?.every((key, i) => key === old.keys?.[i]) !== false) {
    const items = now.values.flatMap((value, i) => {
      const change = findJsonChange(old.values[i], value);
      return change ? [[i, change] as const] : [];
    });
    return items.length > 0 ? { items } : undefined;
  }
  const isSame = (i: number, j: number) =>
    old.keys?.[i] === now.keys?.[j] && findJsonChange(old.values[i], now.values[j]) === undefined;
  const shorter = Math.min(length, newLength);
  let at = 0;
  while (at < shorter && isSame(at, at)) at++;
  let same = 0;
  while (same < shorter - at && isSame(length - 1 - same, newLength - 1 - same)) same++;
  return { at, removed: length - same - at, added: sliceItems(now, at, newLength - same) };
}

/** Applies a change to the value before it. All that does not change stays the same object. */
export function applyJsonChange(before: unknown, change: JsonChange): unknown {
  if ("value" in change) return change.value;
  const { keys, values } = jsonItems(before) ?? { values: [] };
  if ("items" in change) {
    const next = [...values];
    for (const [at, item] of change.items) next[at] = applyJsonChange(values[at], item);
    return joinItems({ ...(keys && { keys }), values: next });
  }
  const { at, removed, added } = change;
  const end = at + removed;
  return joinItems({
    ...(keys && { keys: [...keys.slice(0, at), ...(added.keys ?? []), ...keys.slice(end)] }),
    values: [...values.slice(0, at), ...added.values, ...values.slice(end)],
  });
}

const joinItems = ({ keys, values }: Items): unknown =>
  keys ? Object.fromEntries(keys.map((key, i) => [key, values[i]])) : values;
