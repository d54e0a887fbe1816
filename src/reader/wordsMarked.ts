import type { Corpus } from "../corpus/corpus.ts";
import type { RestingIndex } from "../event/restingOn.ts";
import type { Excerpt } from "../excerpt/excerpt.ts";

/**
 * The excerpts of an article that are marked in it: all on which something rests, and the one that the reader stands
 * at, whatever it is for.
 */
export function wordsMarked(
  corpus: Corpus,
  article: string,
  index: RestingIndex,
  at: Excerpt | null,
): Excerpt[] {
  return corpus.excerpts.filter(({ id, article: of }) => of === article && (index.has(id) || id === at?.id));
}
