import { isSame } from "./findOperations.ts";

/** Returns the items of a list, or the one value that has its place. */
export const itemsIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Pairs the items that two lists do not share. They are versions of each other if both have as many. */
export function pairItems(before: unknown, after: unknown): [before: unknown, after: unknown][] {
  const gained = [...itemsIn(after)];
  const lost = itemsIn(before).filter((item) => {
    const at = gained.findIndex((other) => isSame(item, other));
    if (at !== -1) gained.splice(at, 1);
    return at === -1;
  });
  if (lost.length === gained.length) return lost.map((item, i) => [item, gained[i]]);
  return [
    ...lost.map((item): [unknown, unknown] => [item, undefined]),
    ...gained.map((item): [unknown, unknown] => [undefined, item]),
  ];
}
