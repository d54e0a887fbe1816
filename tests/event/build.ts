import { datedRange } from "../../src/compile/datingOf.ts";
import type { Claim, TimelineEvent } from "../../src/event/timelineEvent.ts";
import type { Excerpt } from "../../src/excerpt/excerpt.ts";

/** Words of an article, from one offset to another. */
export function words(article: string, start: number, end: number, exact = "x".repeat(end - start)): Excerpt {
  return { id: `${article}-${start}-${end}`, article, exact, start, end };
}

/** A claim on some words. */
export function claim(excerpts: Excerpt[], rest: Partial<Claim> = {}): Claim {
  return {
    text: "Something was said.",
    standing: "stated",
    speaker: "article",
    excerpts: excerpts.map(({ id }) => id),
    ...rest,
  };
}

/** An event on a date (EDTF), with what the test is about. */
export function happening(id: string, edtf: string, rest: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id,
    title: id,
    label: id,
    stage: "response",
    dating: { edtf, ...datedRange(edtf), basis: "stated", reasoning: "", excerpts: [] },
    actors: [],
    claims: [],
    silences: [],
    ...rest,
  };
}
