import { type Excerpt, findExcerpt, type QuoteProblem } from "../../core/model/excerpt.ts";
import { lineAndColumn } from "../../core/model/problem.ts";
import type { YamlPath } from "./annotationProblems.ts";
import type { Quote } from "./annotationSchema.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** Turns quotes into excerpts and keeps each excerpt once. */
export interface QuoteFinder {
  /** Returns the id of a quote's excerpt. Reports a quote that its article does not have exactly once. */
  find(quote: Quote, path: YamlPath): string | undefined;
  /** All excerpts found so far, by id. */
  excerpts: ReadonlyMap<string, Excerpt>;
}

/** Builds a finder for quotes of these articles. `isListed`: whether the annotation lists an article. */
export function buildQuoteFinder(
  articles: ReadonlyMap<string, ArticleFile>,
  isListed: (article: string) => boolean,
  report: Report,
): QuoteFinder {
  const excerpts = new Map<string, Excerpt>();
  return {
    excerpts,
    find(quote, path) {
      const [id, exact] = Object.entries(quote)[0] ?? ["", ""];
      const source = articles.get(id);
      if (source === undefined) {
        // A listed article that is missing here has its own problem.
        if (!isListed(id))
          report(
            path,
            "no article has this id",
            id,
            "add it to articles, or write an id that is listed there",
          );
        return undefined;
      }
      const found = findExcerpt(source.article, exact);
      if ("id" in found) {
        excerpts.set(found.id, found);
        return found.id;
      }
      const { wrong, todo } = describeQuoteProblem(found, source);
      report([...path, id], wrong, exact, todo);
      return undefined;
    },
  };
}

function describeQuoteProblem({ offsets, near }: QuoteProblem, { article, file }: ArticleFile) {
  if (offsets.length > 0) {
    const positions = offsets.map((offset) => lineAndColumn(article.text, offset));
    const list = positions.map(({ line, col }) => `${line}:${col}`).join(", ");
    return {
      wrong: `this quote occurs ${offsets.length} times in ${file} (${list})`,
      todo: "quote more words, until they occur once",
    };
  }
  return near === undefined
    ? {
        wrong: `this quote is not in ${file}`,
        todo: "copy the article’s words, or write the id of the right article",
      }
    : {
        wrong: `this quote is not in ${file} character for character`,
        todo: `write it as the article does: “${near}”`,
      };
}

/** Sorts excerpts by article, in the order given, then by position, longer ones first. */
export function sortExcerpts(excerpts: Iterable<Excerpt>, articles: Iterable<string>): Excerpt[] {
  const order = new Map([...articles].map((id, i) => [id, i]));
  const place = (excerpt: Excerpt) => order.get(excerpt.article) ?? 0;
  return [...excerpts].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
}
