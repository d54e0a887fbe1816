import type { Excerpt } from "../../core/model/excerpt.ts";
import { buildPassageSearch } from "../../core/text/closestPassage.ts";
import { buildQuoteSearch, isQuoteProblem } from "../../core/text/findQuote.ts";
import type { YamlPath } from "./annotationProblems.ts";
import { type Quote, readQuote } from "./annotationSchema.ts";
import { describeQuoteProblem } from "./describeQuoteProblem.ts";
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
  const sources = new Map(
    [...articles].map(([id, { article, file }]) => {
      let findClosest: ReturnType<typeof buildPassageSearch> | undefined;
      const source = {
        file,
        text: article.text,
        findQuote: buildQuoteSearch(article.text),
        findClosest(exact: string) {
          findClosest ??= buildPassageSearch(article.text);
          return findClosest(exact);
        },
      };
      return [id, source];
    }),
  );
  return {
    excerpts,
    find(quote, path) {
      const { article, ...words } = readQuote(quote);
      const source = sources.get(article);
      if (source === undefined) {
        // A listed article that is missing here has its own problem.
        if (!isListed(article))
          report(
            path,
            "no article has this id",
            article,
            "add it to articles, or write an id that is listed there",
          );
        return undefined;
      }
      const found = source.findQuote(words);
      if (!isQuoteProblem(found)) {
        const { start, end } = found;
        const id = `${article}-${start}-${end}`;
        excerpts.set(id, { id, article, exact: source.text.slice(start, end), start, end });
        return id;
      }
      const { wrong, todo, passage, words: fixed } = describeQuoteProblem(found, words, source);
      const at = [...path, article];
      report(at, wrong, words.exact, todo, {
        ...(passage ? { passage } : {}),
        ...(fixed === undefined ? {} : { fix: { path: at, words: fixed } }),
      });
      return undefined;
    },
  };
}

/** Sorts excerpts by article, in the order given, then by position, longer ones first. */
export function sortExcerpts(excerpts: Iterable<Excerpt>, articles: Iterable<string>): Excerpt[] {
  const order = new Map([...articles].map((id, i) => [id, i]));
  const place = (excerpt: Excerpt) => order.get(excerpt.article) ?? 0;
  return [...excerpts].sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
}
