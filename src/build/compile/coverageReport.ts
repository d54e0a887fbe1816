import { type CoveredSentence, unquotedWords } from "../../core/evidence/coverage.ts";
import { list } from "../../core/messages/language.ts";
import { sectionMessages } from "../../core/messages/sections.ts";
import type { Article, TextSpan } from "../../core/model/article.ts";
import { lineAndColumn } from "../../core/model/lineIndex.ts";
import { formatValue, type Problem } from "../../core/model/problem.ts";
import { quote } from "../../core/text/quote.ts";

/** Finds the sentences of an article that neither a claim nor a background entry quotes, as problems. */
export function findUncoveredSentences(
  article: Article,
  path: string,
  sentences: readonly CoveredSentence[],
): Problem[] {
  return sentences
    .filter(({ rests }) => rests === "nothing")
    .map((sentence) => {
      const { start, end } = sentence;
      const rest = unquotedWords(article, sentence);
      if (rest.length === 0)
        return {
          ...{ path, ...lineAndColumn(article.text, start) },
          wrong: "no claim or background entry quotes this sentence",
          found: formatValue(article.text.slice(start, end)),
          todo: "quote it in a claim, or add it to background with a reason",
        };
      return {
        ...{ path, ...lineAndColumn(article.text, sentence.unquoted[0]?.start ?? start) },
        wrong: "less than half of this sentence is quoted",
        found: `${rest.map(formatValue).join(", ")} without a quote`,
        todo: "quote more of it in a claim, or add the rest to background with a reason",
      };
    });
}

/** Names of the lines below a sentence. */
const COVERAGE_LABELS = { evidence: "events", background: "background", nothing: "not read yet" };

/** Numbers of sentences of articles: all, those with enough quotes in claims or background, and the rest. */
export interface CoverageCounts {
  sentences: number;
  covered: number;
}

/** Formats the numbers: “18 of 113 sentences used or explained, 95 not read yet”. */
export const formatCounts = ({ sentences, covered }: CoverageCounts): string =>
  sectionMessages.sentenceCounts(covered, sentences);

/** Formats unquoted words with their place. */
export function formatRest({ text }: Article, path: string, { start, end }: TextSpan): string {
  const { line, col } = lineAndColumn(text, start);
  return `${path}:${line}:${col}: ${formatValue(text.slice(start, end))}`;
}

/** Formats an article's coverage: a line for each sentence, and a line with its events or reasons. */
export function formatCoverage(
  article: Article,
  path: string,
  sentences: readonly CoveredSentence[],
): string[] {
  const count = (rests: CoveredSentence["rests"]) => sentences.filter((one) => one.rests === rests).length;
  return [
    `${path}: ${formatCounts({ sentences: sentences.length, covered: sentences.length - count("nothing") })}`,
    ...sentences.flatMap((sentence) => {
      const { start, end, rests, events, reasons } = sentence;
      const { line, col } = lineAndColumn(article.text, start);
      const what =
        events.length > 0 ? events.join(", ") : reasons.length > 0 ? reasons.join(" ") : "by nothing";
      const unquoted = unquotedWords(article, sentence);
      return [
        `${path}:${line}:${col}: ${article.text.slice(start, end)}`,
        `    ${COVERAGE_LABELS[rests]}: ${what}`,
        ...(unquoted.length > 0 ? [`    ${sectionMessages.restNotQuoted} ${list(unquoted.map(quote))}`] : []),
      ];
    }),
  ];
}
