import { splitSequence } from "../../core/search/normalizeText.ts";
import { hasSequenceAt } from "../../core/search/searchTerms.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** Reports synonyms without a word, those that are listed twice, and those that a search can never find. */
export function checkSynonyms(
  annotation: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
  report: Report,
): void {
  const keys = new Set<string>();
  let used: string[] | undefined;
  for (const [key, list] of Object.entries(annotation.synonyms)) {
    const typed = splitSequence(key).join(" ");
    const path = ["synonyms", key];
    if (typed === "") report(path, "this has no letter or digit", key, "write a word or a name");
    if (keys.has(typed))
      report(path, "a search cannot tell this from another key", key, "join the two lists");
    keys.add(typed);
    const listed = new Set([typed]);
    for (const [i, text] of list.entries()) {
      const words = splitSequence(text);
      const at = [...path, i];
      if (words.length === 0) report(at, "this has no letter or digit", text, "write a word or a name");
      else if (listed.has(words.join(" ")))
        report(at, "this is in the list twice, or is its key", text, "remove it");
      else {
        used ??= findUsedWords(annotation, articles);
        const inUse = used;
        if (!inUse.some((_, at) => hasSequenceAt(inUse, at, words)))
          report(at, "the case does not use this", text, "write words of an article or of your texts");
      }
      listed.add(words.join(" "));
    }
  }
}

/** Returns the words of the articles and of the texts that a search looks in, in their order. */
function findUsedWords(
  { actors, events, stages, standings, tags, places }: Annotation,
  articles: ReadonlyMap<string, ArticleFile>,
): string[] {
  const texts = [...articles.values()].map(({ article }) => article.text);
  return splitSequence(
    [...texts, JSON.stringify({ actors, events, stages, standings, tags, places })].join("\n"),
  );
}
