const maps = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>();

/** A list's entries by id; made once for each list, which must not change after. */
export function byId<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  let map = maps.get(list);
  if (!map) {
    map = new Map(list.map((entry) => [entry.id, entry]));
    maps.set(list, map);
  }
  return map as ReadonlyMap<string, T>;
}
