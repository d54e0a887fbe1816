import { vocabularyMessages } from "../messages/vocabulary.ts";
import type { Term } from "./vocabulary.ts";

/** Returns the roles of every case, after those of the case itself. */
export function builtInRoles(): Term[] {
  return withIds(vocabularyMessages.roles);
}

/** Returns the standings (types of statement) of every case, before those of the case itself. */
export function builtInStandings(): Term[] {
  return withIds(vocabularyMessages.standings);
}

const withIds = (terms: Readonly<Record<string, Omit<Term, "id">>>): Term[] =>
  Object.entries(terms).map(([id, term]) => ({ id, ...term }));
