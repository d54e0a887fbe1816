import { type Article, isGap, splitAtGaps, type TextSpan } from "../model/article.ts";

/**
 * Splits an article into trimmed sentences, headline first. Uses the Unicode sentence boundaries of
 * `Intl.Segmenter` (UAX #29) within each paragraph. Leaves out gaps.
 */
export function splitSentences(article: Article): TextSpan[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const sentences = [article.headline];
  for (const part of article.paragraphs.flatMap((paragraph) => splitAtGaps(article.text, paragraph))) {
    const text = article.text.slice(part.start, part.end);
    if (isGap(text)) continue;
    for (const { segment, index } of segmenter.segment(text)) {
      const start = part.start + index;
      sentences.push({ start, end: start + segment.trimEnd().length });
    }
  }
  return sentences;
}
