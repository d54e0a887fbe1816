import type { CoveredSentence } from "../../core/evidence/coverage.ts";
import type { Article } from "../../core/model/article.ts";
import { formatValue, lineAndColumn, type Problem } from "../../core/model/problem.ts";

/** Finds the sentences of an article that neither a claim nor a background entry quotes, as problems. */
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

/** Formats an article's coverage: a line for each sentence, and a line with its events or reasons. */
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
