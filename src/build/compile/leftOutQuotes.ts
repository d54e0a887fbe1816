import type { TextSpan } from "../../core/model/article.ts";
import { findOccurrences } from "../../core/model/excerpt.ts";
import { isFields } from "./oldWords.ts";
import type { ArticleFile } from "./readSeeds.ts";

/**
 * Finds the words of articles in values of any shape, by article id: texts under the id of an article. An
 * entry of invalid shape is left out, but its sentences are not unread.
 */
export function findLeftOutQuotes(
  values: readonly unknown[],
  articles: ReadonlyMap<string, ArticleFile>,
): Map<string, TextSpan[]> {
  const found = new Map<string, TextSpan[]>();
  const visit = (value: unknown): void => {
    for (const [key, item] of Object.entries(isFields(value) ? value : {})) {
      visit(item);
      const text = articles.get(key)?.article.text;
      if (text === undefined || typeof item !== "string" || item.trim() === "") continue;
      const words = item.trim();
      const spans = findOccurrences(text, words).map((start) => ({ start, end: start + words.length }));
      found.set(key, [...(found.get(key) ?? []), ...spans]);
    }
  };
  for (const value of values) visit(value);
  return found;
}
