import type { ActorGroup } from "../evidence/participation.ts";
import type { Actor } from "../model/actor.ts";
import { cachePerObject } from "../model/cache.ts";
import { normalizeText } from "./normalizeText.ts";
import { findPhrase } from "./searchTerms.ts";

const normalizedNamesOf: (actor: Actor) => string = cachePerObject(
  ({ name, short = "", aliases }: Actor) => normalizeText([name, short, ...aliases].join("\n")).text,
);

/**
 * Finds the actors whose name, short name or other names contain a text, in any case and without regard to
 * diacritics. Groups without such an actor are left out. An empty text finds all.
 */
export function findActors(groups: readonly ActorGroup[], query: string): readonly ActorGroup[] {
  const wanted = normalizeText(query.trim()).text;
  if (wanted === "") return groups;
  return groups.flatMap(({ group, members }) => {
    const found = members.filter(({ actor }) => findPhrase(normalizedNamesOf(actor), wanted) !== -1);
    return found.length > 0 ? [{ group, members: found }] : [];
  });
}
