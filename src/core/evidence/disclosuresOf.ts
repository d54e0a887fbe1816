import type { Corpus } from "../model/corpus.ts";
import { type Surfacing, surfacings } from "./disclosure.ts";

const derived = new WeakMap<Corpus, Map<string, Surfacing>>();

/** When each event of a corpus came out, by event id; derived once for each corpus. */
export function surfacingsOf(corpus: Corpus): Map<string, Surfacing> {
  const known = derived.get(corpus);
  if (known) return known;
  const found = surfacings(corpus);
  derived.set(corpus, found);
  return found;
}
