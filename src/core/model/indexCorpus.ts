import type { Actor } from "./actor.ts";
import { cachePerObject } from "./cache.ts";
import type { ArticleRecord, Corpus, LabelledId } from "./corpus.ts";
import type { Excerpt } from "./excerpt.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** The parts of a corpus by id. Each lookup returns undefined for an unknown id. */
export interface CorpusIndex {
  event(id: string): TimelineEvent | undefined;
  actor(id: string): Actor | undefined;
  article(id: string): ArticleRecord | undefined;
  excerpt(id: string): Excerpt | undefined;
  stage(id: string): LabelledId | undefined;
  /** Returns the position of an article in the corpus, from 1: the page calls it "Article 1". */
  articleNumber(id: string): number;
}

/** Returns the parts of a corpus by id. Each list is indexed at its first lookup. */
export const indexCorpus: (corpus: Corpus) => CorpusIndex = cachePerObject((corpus: Corpus) => ({
  event: createLookup(corpus.events),
  actor: createLookup(corpus.actors),
  article: createLookup(corpus.articles),
  excerpt: createLookup(corpus.excerpts),
  stage: createLookup(corpus.stages),
  articleNumber: (id) => corpus.articles.findIndex((article) => article.id === id) + 1,
}));

function createLookup<T extends { id: string }>(list: readonly T[]): (id: string) => T | undefined {
  let byId: Map<string, T> | undefined;
  return (id) => {
    byId ??= new Map(list.map((entry) => [entry.id, entry]));
    return byId.get(id);
  };
}
