/**
 * Groups items by a text, in their order. `group` of d3 also compares dates by their value, which takes four
 * times as long: 0.8 s of a check of 20,000 events.
 */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
