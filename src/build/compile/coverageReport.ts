import type { CoveredSentence } from "../../core/evidence/coverage.ts";
import type { Article } from "../../core/model/article.ts";
import { formatValue, lineAndColumn, type Problem } from "../../core/model/problem.ts";

/** A problem for each sentence of an article on which neither an event nor a background entry rests. */
export function findUncoveredSentences(
  article: Article,
  path: string,
  sentences: readonly CoveredSentence[],
): Problem[] {
  return sentences
    .filter(({ rests }) => rests === "nothing")
    .map(({ start, end }) => ({
      path,
      ...lineAndColumn(article.text, start),
      wrong: "nothing rests on this sentence",
      found: formatValue(article.text.slice(start, end)),
      todo: "quote it in a claim, or list it under background with a reason",
    }));
}

/** An article’s coverage for an editor: a line for each sentence, and under it what rests on it. */
export function formatCoverage(
  article: Article,
  path: string,
  sentences: readonly CoveredSentence[],
): string[] {
  const count = (rests: CoveredSentence["rests"]) => sentences.filter((one) => one.rests === rests).length;
  return [
    `${path}: ${sentences.length} sentences: ${count("evidence")} evidence, ${count("background")} background, ${count("nothing")} nothing`,
    ...sentences.flatMap(({ start, end, rests, events, reasons }) => {
      const { line, col } = lineAndColumn(article.text, start);
      const what =
        events.length > 0 ? events.join(", ") : reasons.length > 0 ? reasons.join(" ") : "a problem";
      return [`${path}:${line}:${col}: ${article.text.slice(start, end)}`, `    ${rests}: ${what}`];
    }),
  ];
}
