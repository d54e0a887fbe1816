const mapsByList = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>();

/** A list's entries by id; made once for each list, which must not change after. */
export function indexById<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  let map = mapsByList.get(list);
  if (!map) {
    map = new Map(list.map((entry) => [entry.id, entry]));
    mapsByList.set(list, map);
  }
  return map as ReadonlyMap<string, T>;
}
