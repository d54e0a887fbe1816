import type { Article, TextSpan } from "../model/article.ts";

/**
 * Splits an article into trimmed sentences, headline first. Uses the Unicode sentence boundaries of
 * `Intl.Segmenter` (UAX #29) within each paragraph.
 */
export function splitSentences(article: Article): TextSpan[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const sentences = [article.headline];
  for (const paragraph of article.paragraphs) {
    const text = article.text.slice(paragraph.start, paragraph.end);
    for (const { segment, index } of segmenter.segment(text)) {
      const start = paragraph.start + index;
      sentences.push({ start, end: start + segment.trimEnd().length });
    }
  }
  return sentences;
}
