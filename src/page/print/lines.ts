import { type Article, dateLineOf, type TextSpan } from "../../core/model/article.ts";

/** A line of an article in print. */
export interface PrintedLine extends TextSpan {
  /** Its number, from 1, counted through the article. */
  number: number;
  /** Whether a paragraph begins with it. */
  begins: boolean;
}

/**
 * An article’s dateline, headline and paragraphs as lines of at most `most` UTF-16 code units, so that a line has the same
 * number on every paper. Broken after white space; a longer word is broken where it must be, never inside a character
 * of two units.
 */
export function splitLines(article: Article, most: number): PrintedLine[] {
  const { text, headline, paragraphs } = article;
  const lines: PrintedLine[] = [];
  for (const span of [dateLineOf(article), headline, ...paragraphs]) {
    let start = span.start;
    while (start < span.end) {
      const end = lineEnd(text, start, span.end, most);
      lines.push({ start, end, number: lines.length + 1, begins: start === span.start });
      start = end;
    }
  }
  return lines;
}

function lineEnd(text: string, start: number, end: number, most: number): number {
  if (end - start <= most) return end;
  const head = text.slice(start, start + most + 1);
  const space = head.search(/\s\S*$/);
  if (space > 0) return start + space + 1;
  const half = /[\uD800-\uDBFF]/.test(text.charAt(start + most - 1));
  return start + (half && most > 1 ? most - 1 : most);
}

/** The lines on which a span stands, "12" or "12–14"; empty where it stands on none. */
export function formatLineNumbers(lines: readonly PrintedLine[], { start, end }: TextSpan): string {
  const on = lines.filter((line) => line.start < end && line.end > start);
  const [first, last] = [on[0]?.number, on.at(-1)?.number];
  if (first === undefined) return "";
  return first === last ? `${first}` : `${first}–${last}`;
}
