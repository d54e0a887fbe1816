import { useState } from "react";

/** As many entries are shown at once: more would make the page slow, and nobody reads so many at a stretch. */
export const PAGE_SIZE = 100;

/**
 * The part of a long list that is shown: at first its beginning; `more` shows the part before or after as well, and
 * `wanted`, an index, is always in it. A list of at most `PART` entries is shown whole.
 */
export function usePagedList(length: number, wanted: number) {
  const [part, setPart] = useState({ from: 0, to: PAGE_SIZE, length });
  let { from, to } = part;
  // Another filter, another list: from its beginning again.
  if (part.length !== length) [from, to] = [0, PAGE_SIZE];
  if (wanted >= 0 && (wanted < from || wanted >= to)) {
    from = Math.max(0, wanted - PAGE_SIZE / 2);
    to = from + PAGE_SIZE;
  }
  if (from !== part.from || to !== part.to || length !== part.length) setPart({ from, to, length });
  return {
    from,
    to: Math.min(to, length),
    earlier: () => setPart({ from: Math.max(0, from - PAGE_SIZE), to, length }),
    later: () => setPart({ from, to: to + PAGE_SIZE, length }),
  };
}
