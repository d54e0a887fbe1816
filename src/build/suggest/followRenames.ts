import type { Renaming } from "../../core/editing/renameEntry.ts";

/**
 * Returns the present id of an entry that had another one. `renamings` are in the order in which they were
 * made. An id that an entry has now, or that leads to none, is returned as it is.
 */
export function followRenames(
  renamings: readonly Renaming[],
  kind: string,
  id: string,
  isPresent: (id: string) => boolean,
): string {
  let now = id;
  // An id may lead back to itself.
  for (let left = renamings.length; left > 0 && !isPresent(now); left--)
    now = renamings.findLast((one) => one.kind === kind && one.id === now)?.next ?? now;
  return isPresent(now) ? now : id;
}

/** Returns the id that an entry had before all renamings, which are in the order in which they were made. */
export const firstIdOf = (renamings: readonly Renaming[], kind: string, id: string): string =>
  renamings.reduceRight((now, one) => (one.kind === kind && one.next === now ? one.id : now), id);

/** The ids in a suggestion. */
interface NamedEntries {
  quotes: readonly { article: string }[];
  actors?: readonly string[];
  speaker?: string;
}

/** Replaces each id in a suggestion. A speaker may be a name. */
export function mapIds<T extends NamedEntries>(one: T, idOf: (kind: string, id: string) => string): T {
  const { quotes, actors, speaker } = one;
  return {
    ...one,
    quotes: quotes.map((quote) => ({ ...quote, article: idOf("articles", quote.article) })),
    ...(actors && { actors: actors.map((id) => idOf("actors", id)) }),
    ...(speaker !== undefined && { speaker: idOf("actors", speaker) }),
  };
}
