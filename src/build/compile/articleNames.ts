import { quote } from "../../core/text/quote.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** Replaces `{id}` in a text of the annotation by the short name of an article in quotation marks. */
export type NameWriter = (text: string, path: YamlPath) => string;

/** Builds a writer for these articles. It reports an id that no article has. */
export function buildNameWriter(
  articles: ReadonlyMap<string, Pick<ArticleFile, "short">>,
  isListed: (article: string) => boolean,
  report: Report,
): NameWriter {
  return (text, path) =>
    text.replace(/\{([^{}\s]*)\}/g, (braces, id: string) => {
      const article = articles.get(id);
      if (article) return quote(article.short);
      // A listed article that is missing here has its own problem.
      if (!isListed(id))
        report(path, "no article has this id", braces, "write an article’s id in the braces");
      return braces;
    });
}
