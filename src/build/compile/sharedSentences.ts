import { buildCoverage, type CoverageSources } from "../../core/evidence/coverage.ts";
import { versionMessages } from "../../core/messages/versions.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { splitSentences } from "../../core/text/sentences.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { ArticleFile } from "./readSeeds.ts";

/**
 * Finds the sentences of later versions that the annotation does not use, because the earlier version has
 * them too. Returns them as background, with their excerpts.
 */
export function findSharedSentences(
  sources: CoverageSources,
  articles: ReadonlyMap<string, ArticleFile>,
  list: Annotation["articles"],
): Pick<Corpus, "background" | "excerpts"> {
  const found: Pick<Corpus, "background" | "excerpts"> = { background: [], excerpts: [] };
  for (const [id, { article }] of articles) {
    const earlier = articles.get(list[id]?.["edition-of"] ?? "");
    if (!earlier) continue;
    const { text } = earlier.article;
    const known = new Set(splitSentences(earlier.article).map(({ start, end }) => text.slice(start, end)));
    for (const { start, end, rests } of buildCoverage(sources, article)) {
      const exact = article.text.slice(start, end);
      if (rests !== "nothing" || !known.has(exact)) continue;
      const excerpt = { id: `${id}-${start}-${end}`, article: id, exact, start, end };
      if (!sources.excerpts.some((one) => one.id === excerpt.id)) found.excerpts.push(excerpt);
      found.background.push({ excerpt: excerpt.id, reason: versionMessages.sameSentence(earlier.short) });
    }
  }
  return found;
}
