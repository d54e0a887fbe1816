import type { Article } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import type { Excerpt } from "../../core/model/excerpt.ts";
import { buildPassageSearch } from "../../core/text/closestPassage.ts";
import { buildQuoteSearch, isQuoteProblem } from "../../core/text/findQuote.ts";
import type { YamlPath } from "./annotationProblems.ts";
import { describeQuoteProblem } from "./describeQuoteProblem.ts";
import type { Quote } from "./quoteEntry.ts";
import type { Report } from "./readAnnotation.ts";
import type { ArticleFile } from "./readSeeds.ts";

/** Turns quotes into excerpts and keeps each excerpt once. */
export interface QuoteFinder {
  /** Returns the id of a quote's excerpt. Reports a quote that its article does not have exactly once. */
  find(quote: Quote, path: YamlPath): string | undefined;
  /** Adds an excerpt that was found before. */
  keep(excerpt: Excerpt): void;
  /** All excerpts found so far, by id. */
  excerpts: ReadonlyMap<string, Excerpt>;
}

/** The searches in an article, and the excerpts of its quotes without context, by their words. */
const searchesOf = cachePerObject(({ text }: Article) => {
  let findClosest: ReturnType<typeof buildPassageSearch> | undefined;
  return {
    text,
    findQuote: buildQuoteSearch(text),
    findClosest(exact: string) {
      findClosest ??= buildPassageSearch(text);
      return findClosest(exact);
    },
    known: new Map<string, Excerpt>(),
  };
});

/** Builds a finder for quotes of these articles. `isListed`: whether the annotation lists an article. */
export function buildQuoteFinder(
  articles: ReadonlyMap<string, ArticleFile>,
  isListed: (article: string) => boolean,
  report: Report,
): QuoteFinder {
  const excerpts = new Map<string, Excerpt>();
  return {
    excerpts,
    keep: (excerpt) => void excerpts.set(excerpt.id, excerpt),
    find(quote, path) {
      const { article, exact } = quote;
      const source = articles.get(article);
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
      const searches = searchesOf(source.article);
      const hasContext = Boolean(quote.prefix ?? quote.suffix ?? quote.partOfWord);
      const known = hasContext ? undefined : searches.known.get(exact);
      if (known !== undefined) {
        excerpts.set(known.id, known);
        return known.id;
      }
      const found = searches.findQuote(quote);
      if (!isQuoteProblem(found)) {
        const { start, end } = found;
        // A template would make three strings: 8 MB more for the quotes of 20,000 events.
        const id = [article, start, end].join("-");
        const excerpt = { id, article, exact: searches.text.slice(start, end), start, end };
        if (!hasContext) searches.known.set(exact, excerpt);
        excerpts.set(id, excerpt);
        return id;
      }
      const {
        wrong,
        todo,
        passage,
        words: fixed,
      } = describeQuoteProblem(found, quote, {
        file: source.file,
        ...searches,
      });
      const at = [...path, article];
      report(at, wrong, exact, todo, {
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
