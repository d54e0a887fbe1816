import type { ExcerptUseIndex } from "../../core/evidence/excerptUsage.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";

/**
 * The excerpts of an article that are marked in it: all on which something rests, and the one that the reader stands
 * at, whatever it is for.
 */
export function markedExcerpts(
  corpus: Corpus,
  article: string,
  index: ExcerptUseIndex,
  at: Excerpt | null,
): Excerpt[] {
  return corpus.excerpts.filter(({ id, article: of }) => of === article && (index.has(id) || id === at?.id));
}
