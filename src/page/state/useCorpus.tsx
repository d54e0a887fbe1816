import { createContext, type ReactNode, use, useMemo } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import { type CorpusIndex, indexCorpus } from "../../core/model/indexCorpus.ts";

/** The corpus of the page, and its parts by id. */
export interface CorpusAccess extends CorpusIndex {
  corpus: Corpus;
}

const CorpusContext = createContext<CorpusAccess | null>(null);

/** Gives everything inside it access to a corpus. */
export function CorpusProvider({ corpus, children }: { corpus: Corpus; children: ReactNode }) {
  const access = useMemo(() => ({ corpus, ...indexCorpus(corpus) }), [corpus]);
  return <CorpusContext value={access}>{children}</CorpusContext>;
}

/**
 * Returns the corpus and its lookups, the same object for the same corpus. Throws an Error outside a
 * provider.
 */
export function useCorpus(): CorpusAccess {
  const access = use(CorpusContext);
  if (!access) throw new Error("useCorpus needs a CorpusProvider around the component.");
  return access;
}
