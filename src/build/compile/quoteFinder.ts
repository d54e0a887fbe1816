import { type Excerpt, findExcerpt, type QuoteProblem } from "../../core/model/excerpt.ts";
import { lineAndColumn } from "../../core/model/problem.ts";
import type { Quote } from "./annotationSchema.ts";
import type { Report, YamlPath } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** Turns quotes into excerpts and keeps each once. */
export function quoteFinder(
  articles: Map<string, ArticleFile>,
  isListed: (article: string) => boolean,
  complain: Report,
) {
  const excerpts = new Map<string, Excerpt>();

  /** The id of a quote's excerpt; complains and gives none where the quote isn't found exactly once. */
  function find(quote: Quote, path: YamlPath): string | undefined {
    const [id, exact] = Object.entries(quote)[0] ?? ["", ""];
    const source = articles.get(id);
    if (source === undefined) {
      // A listed article that could not be read has had its own problem.
      if (!isListed(id)) {
        complain(path, "no article has this id", id, "list the article, or use an id that is there");
      }
      return undefined;
    }
    const found = findExcerpt(source.article, exact);
    if ("id" in found) {
      excerpts.set(found.id, found);
      return found.id;
    }
    complainOf(found, source, exact, [...path, id]);
    return undefined;
  }

  function complainOf(
    { places, near }: QuoteProblem,
    source: ArticleFile,
    exact: string,
    path: YamlPath,
  ): void {
    if (places.length > 0) {
      const where = places
        .map((place) => lineAndColumn(source.article.text, place))
        .map(({ line, col }) => `${line}:${col}`);
      complain(
        path,
        `this quote stands ${places.length} times in ${source.file} (${where.join(", ")})`,
        exact,
        "quote more words, until they stand there once",
      );
    } else if (near !== undefined) {
      complain(
        path,
        `this quote is not in ${source.file} character for character`,
        exact,
        `write it as the article does: “${near}”`,
      );
    } else {
      complain(
        path,
        `this quote is not in ${source.file}`,
        exact,
        "copy the article’s words, or name the right article",
      );
    }
  }

  return {
    find,
    /** All excerpts found, in the order of their articles and places. */
    all: (): Excerpt[] => {
      const order = new Map([...articles.keys()].map((id, i) => [id, i]));
      const place = (excerpt: Excerpt) => order.get(excerpt.article) ?? 0;
      return [...excerpts.values()].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
    },
    exactOf: (id: string) => excerpts.get(id),
  };
}
