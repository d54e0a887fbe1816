import type { Excerpt } from "../model/excerpt.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { CoverageUse } from "./coverage.ts";

/** What rests on an article: each claim’s excerpts with their event, each background entry’s with its reason. */
export function citedSpans(
  article: string,
  corpus: {
    events: readonly TimelineEvent[];
    background: readonly { excerpt: string; reason: string }[];
    excerpts: readonly Excerpt[];
  },
): CoverageUse[] {
  const byId = new Map(corpus.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const spanOf = (id: string) => {
    const excerpt = byId.get(id);
    return excerpt?.article === article ? [{ start: excerpt.start, end: excerpt.end }] : [];
  };
  return [
    ...corpus.events.flatMap(({ id, claims }) =>
      claims.flatMap(({ excerpts }) => excerpts.flatMap(spanOf)).map((span) => ({ ...span, event: id })),
    ),
    ...corpus.background.flatMap(({ excerpt, reason }) =>
      spanOf(excerpt).map((span) => ({ ...span, reason })),
    ),
  ];
}
