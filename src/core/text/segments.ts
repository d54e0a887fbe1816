import { pairs, sort } from "d3";
import type { TextSpan } from "../model/article.ts";

/** A part of a text that is covered by the same excerpts from its start to its end. */
export interface TextSegment<T extends TextSpan> extends TextSpan {
  /** The excerpts that cover it, in the order given; empty for plain text. */
  over: T[];
}

/**
 * Cuts `within` at both ends of every excerpt. The segments are in order, not empty, and cover `within`
 * exactly:
 *
 *     excerpts      ├────A────┤
 *                         ├────B────┤
 *     segments  │   │  A  │A,B│  B  │   │
 */
export function segmentText<T extends TextSpan>(within: TextSpan, excerpts: readonly T[]): TextSegment<T>[] {
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of excerpts) {
    if (start > within.start && start < within.end) edges.add(start);
    if (end > within.start && end < within.end) edges.add(end);
  }
  return pairs(sort(edges), (start, end) => ({
    start,
    end,
    over: excerpts.filter((excerpt) => excerpt.start <= start && excerpt.end >= end),
  }));
}
