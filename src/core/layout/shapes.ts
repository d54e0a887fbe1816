import type { Corpus } from "../model/corpus.ts";
import { differenceKindOf } from "../model/disagreement.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { Drawing } from "./drawing.ts";

/** Signs of a drawing that its key explains, in order. */
export const SHAPES = [
  "known",
  "within",
  "by",
  "inferred",
  "line",
  "cluster",
  "articles",
  "otherDifference",
] as const;

/** Sign of a drawing. */
export type Shape = (typeof SHAPES)[number];

/** Finds the signs that a drawing of events has. */
export function findShapes(
  events: readonly TimelineEvent[],
  { disagreements }: Pick<Corpus, "disagreements">,
  /** Whether an event, by its id, is text in the column of voices. */
  isVoice: (event: string) => boolean,
  drawing?: Pick<Drawing, "lines" | "clusters">,
): Shape[] {
  const marked = events.filter(({ id }) => !isVoice(id));
  const has = (test: (event: TimelineEvent) => boolean) => marked.some(test);
  const isSolid = ({ date }: TimelineEvent) => date.form === "day" || date.form === "period";
  const kinds = new Set(events.map(({ id }) => differenceKindOf(id, disagreements)));
  const present: Readonly<Record<Shape, boolean>> = {
    known: has((event) => isSolid(event) && event.date.basis !== "inferred"),
    within: has(({ date }) => date.form === "within"),
    by: has(({ date }) => date.form === "by"),
    inferred: has(({ date }) => date.basis === "inferred"),
    line: (drawing?.lines.length ?? 0) > 0,
    cluster: (drawing?.clusters.length ?? 0) > 0,
    articles: kinds.has("articles"),
    otherDifference: kinds.has("disputed") || kinds.has("within"),
  };
  return SHAPES.flatMap((shape) => (present[shape] ? [shape] : []));
}
