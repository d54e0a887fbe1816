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
      wrong: "no claim or background entry quotes this sentence",
      found: formatValue(article.text.slice(start, end)),
      todo: "quote it in a claim, or add it to background with a reason",
    }));
}

/** Names of the lines below a sentence. */
const COVERAGE_LABELS = { evidence: "events", background: "background", nothing: "not quoted" };

/** Formats an article's coverage: a line for each sentence, and a line with its events or reasons. */
export function formatCoverage(
  article: Article,
  path: string,
  sentences: readonly CoveredSentence[],
): string[] {
  const count = (rests: CoveredSentence["rests"]) => sentences.filter((one) => one.rests === rests).length;
  return [
    `${path}: ${sentences.length} sentences: ${count("evidence")} in claims, ${count("background")} in background, ${count("nothing")} not quoted`,
    ...sentences.flatMap(({ start, end, rests, events, reasons }) => {
      const { line, col } = lineAndColumn(article.text, start);
      const what =
        events.length > 0 ? events.join(", ") : reasons.length > 0 ? reasons.join(" ") : "a problem";
      return [
        `${path}:${line}:${col}: ${article.text.slice(start, end)}`,
        `    ${COVERAGE_LABELS[rests]}: ${what}`,
      ];
    }),
  ];
}
