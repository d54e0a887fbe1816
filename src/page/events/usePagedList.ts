import { useState } from "react";

/** Number of entries that one step shows: with more, the page would be slow. */
export const PAGE_SIZE = 100;

/**
 * Returns the visible part of a long list, `from` (inclusive) to `to` (exclusive): at first the
 * beginning. `earlier` and `later` extend it. It always contains the index `selected`, unless that is -1.
 * A list of at most PAGE_SIZE entries is visible as a whole.
 */
export function usePagedList(length: number, selected: number) {
  const [range, setRange] = useState({ from: 0, to: PAGE_SIZE, length });
  let { from, to } = range;
  // A new length means another filter, and so another list.
  if (range.length !== length) [from, to] = [0, PAGE_SIZE];
  if (selected >= 0 && (selected < from || selected >= to)) {
    from = Math.max(0, selected - PAGE_SIZE / 2);
    to = from + PAGE_SIZE;
  }
  if (from !== range.from || to !== range.to || length !== range.length) setRange({ from, to, length });
  return {
    from,
    to: Math.min(to, length),
    earlier: () => setRange({ from: Math.max(0, from - PAGE_SIZE), to, length }),
    later: () => setRange({ from, to: to + PAGE_SIZE, length }),
  };
}
