import type { TextSpan } from "../model/article.ts";

/** A run of text over which the same excerpts lie. */
export interface TextSegment<T extends TextSpan> extends TextSpan {
  /** The excerpts that cover the whole run, in the order given; none for plain text. */
  over: T[];
}

/**
 * Cuts `within` at every edge of an excerpt, so that overlapping and nested excerpts come out as runs
 * side by side. The runs cover `within` exactly, once, in order, and none is empty.
 */
export function segmentText<T extends TextSpan>(within: TextSpan, excerpts: readonly T[]): TextSegment<T>[] {
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of excerpts) {
    if (start > within.start && start < within.end) edges.add(start);
    if (end > within.start && end < within.end) edges.add(end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: TextSegment<T>[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? 0;
    const over = excerpts.filter((excerpt) => excerpt.start <= start && excerpt.end >= end);
    segments.push({ start, end, over });
  }
  return segments;
}
