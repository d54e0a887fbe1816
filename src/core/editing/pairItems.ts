import { isSame } from "./findOperations.ts";

const itemsIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Pairs the items that two lists do not share. They are versions of each other if both have as many. */
export function pairItems(before: unknown, after: unknown): [before: unknown, after: unknown][] {
  const [old, now] = [itemsIn(before), itemsIn(after)];
  const lost = old.filter((item) => !now.some((other) => isSame(item, other)));
  const gained = now.filter((item) => !old.some((other) => isSame(item, other)));
  if (lost.length === gained.length) return lost.map((item, i) => [item, gained[i]]);
  return [
    ...lost.map((item): [unknown, unknown] => [item, undefined]),
    ...gained.map((item): [unknown, unknown] => [undefined, item]),
  ];
}
