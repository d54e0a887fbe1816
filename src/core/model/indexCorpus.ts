import { evidenceMessages } from "../messages/evidence.ts";
import type { Actor } from "./actor.ts";
import { cachePerObject } from "./cache.ts";
import type { ArticleRecord, Corpus } from "./corpus.ts";
import type { Excerpt } from "./excerpt.ts";
import type { TimelineEvent } from "./timelineEvent.ts";
import type { Term } from "./vocabulary.ts";

/**
 * The parts of a corpus by id. For an unknown id, the lookup of a part returns undefined, and that of a term
 * returns a term with the id as its label.
 */
export interface CorpusIndex {
  event(id: string): TimelineEvent | undefined;
  actor(id: string): Actor | undefined;
  article(id: string): ArticleRecord | undefined;
  excerpt(id: string): Excerpt | undefined;
  stage(id: string): Term;
  group(id: string): Term;
  role(id: string): Term;
  standing(id: string): Term;
  tag(id: string): Term;
  place(id: string): Term;
  /** Returns the short name of an article; for an unknown id, the id. */
  articleName(id: string): string;
}

/** Returns the parts of a corpus by id. Each list is indexed at its first lookup. */
export const indexCorpus: (corpus: Corpus) => CorpusIndex = cachePerObject((corpus: Corpus) => {
  const article = createLookup(corpus.articles);
  return {
    event: createLookup(corpus.events),
    actor: createLookup(corpus.actors),
    article,
    articleName: (id) => article(id)?.short ?? id,
    excerpt: createLookup(corpus.excerpts),
    stage: createTermLookup(corpus.stages),
    group: createTermLookup(corpus.groups),
    role: createTermLookup(corpus.roles),
    standing: createTermLookup(corpus.standings),
    tag: createTermLookup(corpus.tags),
    place: createTermLookup(corpus.places),
  };
});

function createLookup<T extends { id: string }>(list: readonly T[]): (id: string) => T | undefined {
  let byId: Map<string, T> | undefined;
  return (id) => {
    byId ??= new Map(list.map((entry) => [entry.id, entry]));
    return byId.get(id);
  };
}

function createTermLookup(terms: readonly Term[]): (id: string) => Term {
  const find = createLookup(terms);
  return (id) => find(id) ?? { id, label: id };
}

/** Describes the place and the tags of an event: "Place: Alderby · Tags: Timbers, Cost"; "" for none. */
export function describePlaceAndTags(corpus: Corpus, event: Pick<TimelineEvent, "place" | "tags">): string {
  const { place, tag } = indexCorpus(corpus);
  return evidenceMessages.placeAndTags(
    event.place === undefined ? undefined : place(event.place).label,
    event.tags.map((id) => tag(id).label),
  );
}
