import type { Term } from "../../core/model/vocabulary.ts";

type TermEntries = Record<string, Omit<Term, "id">>;

/** Returns the terms of a vocabulary in the order of the file, without those that are built in. */
export function toTerms(entries: TermEntries, builtIn: readonly Term[] = []): Term[] {
  return Object.entries(entries)
    .filter(([id]) => !builtIn.some((term) => term.id === id))
    .map(([id, entry]) => ({ id, ...entry }));
}

/** Returns the built-in terms with the labels, descriptions and headings that the case gives them. */
export function withChanges(builtIn: readonly Term[], entries: TermEntries): Term[] {
  return builtIn.map((term) => ({ ...term, ...entries[term.id] }));
}
