import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildLaneIndex, type LaneIndex } from "./laneIndex.ts";

/** Grouping of events into lanes. */
export type LanesBy = "stage" | "actor";

/** Returns the lanes of a corpus with their labels, in its order. */
export function laneLabelsOf({ stages, actors }: Pick<Corpus, "stages" | "actors">, by: LanesBy) {
  return by === "stage" ? stages : actors.map(({ id, name, short }) => ({ id, label: short ?? name }));
}

/**
 * Builds the lanes that have events, in the corpus's order. By stage, each event is in one lane. By actor, it
 * is in the lane of each of its actors; if the filter chose actors, only they have lanes.
 */
export function buildLanes(
  events: readonly TimelineEvent[],
  by: LanesBy,
  corpus: Pick<Corpus, "stages" | "actors">,
  chosen: readonly string[] = [],
): LaneIndex[] {
  const lanes = laneLabelsOf(corpus, by).filter(
    ({ id }) => by === "stage" || chosen.length === 0 || chosen.includes(id),
  );
  const members = new Map(lanes.map(({ id }) => [id, [] as TimelineEvent[]]));
  for (const event of events) {
    const ids = by === "stage" ? [event.stage] : new Set(event.actors.map(({ actor }) => actor));
    for (const id of ids) members.get(id)?.push(event);
  }
  return lanes.flatMap(({ id, label }) => {
    const own = members.get(id) ?? [];
    return own.length > 0 ? [buildLaneIndex(id, label, own)] : [];
  });
}
