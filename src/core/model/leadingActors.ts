import { cachePerObject } from "./cache.ts";
import type { Actor, Corpus } from "./corpusSchema.ts";

/** Number of actors whose names the first view shows. */
const MAX_LEADING = 6;

type ActorSource = Pick<Corpus, "actors" | "events" | "harmed">;

/** Counts the events in which each actor takes part, by the actor's id. */
export const countEventsByActor: (corpus: Pick<Corpus, "events">) => ReadonlyMap<string, number> =
  cachePerObject(({ events }) => {
    const counts = new Map<string, number>();
    for (const { actors } of events)
      for (const id of new Set(actors.map(({ actor }) => actor))) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  });

/** Sorts actors by their number of events, most first, else in the order given. */
export function sortByEvents(actors: readonly Actor[], corpus: Pick<Corpus, "events">): Actor[] {
  const counts = countEventsByActor(corpus);
  return actors.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}

/**
 * Returns the actors whose names the first view shows: the people who were harmed, in the order of the
 * annotation, or in a case without them the most frequent actors.
 */
export const findLeadingActors: (corpus: ActorSource) => readonly Actor[] = cachePerObject((corpus) => {
  const harmed = corpus.actors.filter(({ group }) => group === corpus.harmed);
  return (harmed.length > 0 ? harmed : sortByEvents(corpus.actors, corpus)).slice(0, MAX_LEADING);
});
