import type { Article, Span } from "../article/article.ts";
import { sentencesOf } from "../article/sentences.ts";
import { lineAndColumn, type Problem, shown } from "../problem/problem.ts";

/** A problem for each sentence of an article on which neither an event nor a background entry rests. */
export function uncoveredSentences(article: Article, path: string, resting: readonly Span[]): Problem[] {
  return sentencesOf(article)
    .filter((sentence) => !resting.some((span) => span.start < sentence.end && span.end > sentence.start))
    .map(({ start, end }) => ({
      path,
      ...lineAndColumn(article.text, start),
      wrong: "nothing rests on this sentence",
      found: shown(article.text.slice(start, end)),
      todo: "quote it in a claim, or list it under background with a reason",
    }));
}
