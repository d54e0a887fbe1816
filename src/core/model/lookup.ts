import type { Actor } from "./actor.ts";
import { byId } from "./byId.ts";
import type { ArticleRecord, Corpus } from "./corpus.ts";
import type { Excerpt } from "./excerpt.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** A corpus’s parts by id. */
export interface Lookup {
  excerpt: ReadonlyMap<string, Excerpt>;
  event: ReadonlyMap<string, TimelineEvent>;
  actor: ReadonlyMap<string, Actor>;
  article: ReadonlyMap<string, ArticleRecord>;
  /** An article’s place in the corpus, from 1: the page’s name for it is “Article 1”. */
  numberOf(article: string): number;
}

/** The parts of a corpus by id. */
export function lookup({ excerpts, events, actors, articles }: Corpus): Lookup {
  return {
    excerpt: byId(excerpts),
    event: byId(events),
    actor: byId(actors),
    article: byId(articles),
    numberOf: (article) => articles.findIndex(({ id }) => id === article) + 1,
  };
}
