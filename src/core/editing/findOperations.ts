import { fieldOf, isJsonMap } from "./jsonMap.ts";
import type { Operation, Path } from "./protocol.ts";

/**
 * Finds the operations that make one value another one. Only what differs is in them, so that the rest of
 * the file keeps its bytes: keys of maps, and items of lists.
 */
export function findOperations(before: unknown, after: unknown, path: Path): Operation[] {
  if (isSame(before, after)) return [];
  if (after === undefined) return [{ do: "remove", path }];
  if (isJsonMap(before) && isJsonMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      findOperations(fieldOf(before, key), fieldOf(after, key), [...path, key]),
    );
  }
  if (!Array.isArray(before) || !Array.isArray(after) || after.length === 0)
    return [{ do: "set", path, value: after }];
  return findListOperations(before, after, path);
}

/** Finds the operations of a list. Items at its start and end that are the same stay as they are. */
function findListOperations(before: unknown[], after: unknown[], path: Path): Operation[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && isSame(before[same], after[same])) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && isSame(before.at(-1 - sameAtEnd), after.at(-1 - sameAtEnd)))
    sameAtEnd++;
  const end = shorter - sameAtEnd;
  const moves =
    before.length === after.length && findItemMoves(before.slice(same, end), after.slice(same, end));
  if (moves)
    return moves.map(({ from, to }) => ({ do: "move", path: [...path, same + from], to: same + to }));
  const changed = after.slice(same, shorter - sameAtEnd);
  const added = after.slice(shorter - sameAtEnd, after.length - sameAtEnd);
  const removed = before.length - shorter;
  const first = shorter - sameAtEnd;
  return [
    ...changed.flatMap((item, i) => findOperations(before[same + i], item, [...path, same + i])),
    // From the last one on, so that the numbers of the others stay.
    ...Array.from(
      { length: removed },
      (_, i): Operation => ({
        do: "remove",
        path: [...path, first + removed - 1 - i],
      }),
    ),
    ...added.map((value, i): Operation => ({ do: "insert", path: [...path, first + i], value })),
  ];
}

/** Finds the moves that make a list another one with the same items; undefined if it has others. */
function findItemMoves(before: readonly unknown[], after: readonly unknown[]): Move[] | undefined {
  const free = new Set(before.keys());
  const order: number[] = [];
  for (const item of after) {
    const at = [...free].find((number) => isSame(before[number], item));
    if (at === undefined) return undefined;
    free.delete(at);
    order.push(at);
  }
  return orderMoves([...before.keys()], order);
}

/** A move of what is at a number, from 0, to another one. */
interface Move {
  from: number;
  to: number;
}

/** Finds the moves that give values, which are all different, another order. */
function orderMoves<T>(before: readonly T[], after: readonly T[]): Move[] {
  const now = [...before];
  return after.flatMap((value, to): Move[] => {
    const from = now.indexOf(value);
    now.splice(to, 0, ...now.splice(from, 1));
    return from === to ? [] : [{ from, to }];
  });
}

/** Finds the operations that give the keys of a map at a path another order. */
export function findKeyMoves(before: readonly string[], after: readonly string[], path: Path): Operation[] {
  const now = [...before];
  return orderMoves(before, after).map(({ from, to }): Operation => {
    const [key = ""] = now.splice(from, 1);
    now.splice(to, 0, key);
    return { do: "move", path: [...path, key], to };
  });
}

/** Returns whether two JSON values are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isJsonMap(a) || !isJsonMap(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(fieldOf(a, key), fieldOf(b, key)));
}
