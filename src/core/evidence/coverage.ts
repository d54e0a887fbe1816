import type { Article, TextSpan } from "../model/article.ts";
import { splitSentences } from "../text/sentences.ts";

/** Something that rests on a stretch of an article: an event’s claim, or a background entry with its reason. */
export type CoverageUse = TextSpan & ({ event: string } | { reason: string });

/** One sentence, with what rests on it. With neither events nor reasons it is a problem. */
export interface CoveredSentence extends TextSpan {
  /** Ids of the events with a claim on words of the sentence. */
  events: string[];
  /** Why the sentence is background. */
  reasons: string[];
  /** How a reader of the coverage should take it. */
  rests: "evidence" | "background" | "nothing";
}

/** Every sentence of an article, headline first, with what rests on any word of it. */
export function buildCoverage(article: Article, resting: readonly CoverageUse[]): CoveredSentence[] {
  return splitSentences(article).map(({ start, end }) => {
    const over = resting.filter((one) => one.start < end && one.end > start);
    const events = [...new Set(over.flatMap((one) => ("event" in one ? one.event : [])))];
    const reasons = [...new Set(over.flatMap((one) => ("reason" in one ? one.reason : [])))];
    const rests = events.length > 0 ? "evidence" : reasons.length > 0 ? "background" : "nothing";
    return { start, end, events, reasons, rests };
  });
}
