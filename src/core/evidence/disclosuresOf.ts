import type { Corpus } from "../model/corpus.ts";
import { buildDisclosures, type Disclosure } from "./disclosure.ts";

const disclosureCache = new WeakMap<Corpus, Map<string, Disclosure>>();

/** When each event of a corpus came out, by event id; derived once for each corpus. */
export function disclosuresOf(corpus: Corpus): Map<string, Disclosure> {
  const known = disclosureCache.get(corpus);
  if (known) return known;
  const found = buildDisclosures(corpus);
  disclosureCache.set(corpus, found);
  return found;
}
