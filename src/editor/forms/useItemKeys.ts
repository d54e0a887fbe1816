import { useState } from "react";

/** Keys of the items of a list, which stay the same when items are moved or removed. */
interface ItemKeys {
  keys: readonly number[];
  remove(at: number): void;
  move(at: number, to: number): void;
}

/** Returns a key for each item of a list. Its fields keep words that are no value yet: half a name. */
export function useItemKeys(items: number): ItemKeys {
  const [known, setKnown] = useState<readonly number[]>([0]);
  const next = Math.max(...known) + 1;
  const keys = Array.from({ length: items }, (_, i) => known[i] ?? next + i - known.length);
  return {
    keys,
    // The item that is added next has a key that none had before.
    remove: (at) => setKnown([...keys.toSpliced(at, 1), Math.max(...known, ...keys) + 1]),
    move: (at, to) => setKnown(keys.toSpliced(at, 1).toSpliced(to, 0, keys[at] ?? next)),
  };
}
