import type { Path, PlacedQuote } from "../../core/editing/protocol.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import { buildQuoteSearch, isQuoteProblem } from "../../core/text/findQuote.ts";
import { isQuoteAt } from "../compile/annotationProblems.ts";
import { type Fields, isFields } from "../compile/oldWords.ts";
import { type Quote, quoteEntry } from "../compile/quoteEntry.ts";

const searchIn = cachePerObject(({ text }: Article) => buildQuoteSearch(text));

/** The places of quotes that were found before: 2,000 events need 150 ms to find all of them again. */
const knownPlaces = new WeakMap<object, { article: Article; span: TextSpan | undefined }>();

function findSpan(entry: object, quote: Quote, article: Article): TextSpan | undefined {
  const before = knownPlaces.get(entry);
  if (before?.article === article) return before.span;
  const found = searchIn(article)(quote);
  const span = isQuoteProblem(found) ? undefined : found;
  knownPlaces.set(entry, { article, span });
  return span;
}

/** Whether a map at this path may be a quote. One quote may be written without a list. */
const mayBeQuote = (at: Path) => isQuoteAt(at) || ["excerpts", "described"].includes(String(at.at(-1)));

/** Finds the quotes of an annotation's plain value that their articles have once, in the file's order. */
export function placeQuotes(annotation: unknown, articles: ReadonlyMap<string, Article>): PlacedQuote[] {
  const placed: PlacedQuote[] = [];
  const visit = (value: Fields, at: Path): void => {
    const quote = !Array.isArray(value) && mayBeQuote(at) ? quoteEntry.safeParse(value).data : undefined;
    const article = quote && articles.get(quote.article);
    const span = article && findSpan(value, quote, article);
    if (span) placed.push({ article: quote.article, start: span.start, end: span.end, at });
    if (quote) return;
    for (const [key, item] of Object.entries(value))
      if (isFields(item)) visit(item, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  if (isFields(annotation)) visit(annotation, []);
  return placed;
}
