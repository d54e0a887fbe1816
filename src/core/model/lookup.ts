import type { Actor } from "./actor.ts";
import { indexById } from "./byId.ts";
import type { ArticleRecord, Corpus } from "./corpus.ts";
import type { Excerpt } from "./excerpt.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** A corpus’s parts by id. */
export interface CorpusLookup {
  excerpt: ReadonlyMap<string, Excerpt>;
  event: ReadonlyMap<string, TimelineEvent>;
  actor: ReadonlyMap<string, Actor>;
  article: ReadonlyMap<string, ArticleRecord>;
  /** An article’s place in the corpus, from 1: the page’s name for it is “Article 1”. */
  numberOf(article: string): number;
}

/** The parts of a corpus by id. */
export function corpusLookup({ excerpts, events, actors, articles }: Corpus): CorpusLookup {
  return {
    excerpt: indexById(excerpts),
    event: indexById(events),
    actor: indexById(actors),
    article: indexById(articles),
    numberOf: (article) => articles.findIndex(({ id }) => id === article) + 1,
  };
}
