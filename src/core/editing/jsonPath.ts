import { fieldOf, isJsonMap } from "./jsonMap.ts";
import type { Path } from "./protocol.ts";

/** Returns a copy of a value with another value at a path. `undefined` removes a key or an item. */
export function withValueAt(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (typeof key === "number") {
    const items: unknown[] = Array.isArray(value) ? [...value] : [];
    const item = withValueAt(items[key], rest, next);
    if (item === undefined) items.splice(key, 1);
    else items[key] = item;
    return items;
  }
  const map = isJsonMap(value) ? value : {};
  const field = withValueAt(fieldOf(map, key), rest, next);
  if (field !== undefined) return { ...map, [key]: field };
  const { [key]: _removed, ...others } = map;
  return others;
}

/** Returns the value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (at: unknown, key) => (Array.isArray(at) ? (at as unknown[])[Number(key)] : fieldOf(at, String(key))),
    value,
  );
}
