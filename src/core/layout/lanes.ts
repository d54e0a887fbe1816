import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildLaneIndex, type LaneIndex } from "./laneIndex.ts";

/** Names of the two ways to group events into lanes. */
export const LANE_LABELS = { stage: "Stages", actor: "Actors" } as const;

/** Grouping of events into lanes. */
export type LanesBy = keyof typeof LANE_LABELS;

/**
 * Builds the lanes that have events, in the corpus's order. By stage, each event is in one lane. By actor, it
 * is in the lane of each of its actors; if the filter chose actors, only they have lanes.
 */
export function buildLanes(
  events: readonly TimelineEvent[],
  by: LanesBy,
  { stages, actors }: Pick<Corpus, "stages" | "actors">,
  chosen: readonly string[] = [],
): LaneIndex[] {
  const members = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const ids = by === "stage" ? [event.stage] : [...new Set(event.actors.map(({ actor }) => actor))];
    for (const id of ids) {
      const lane = members.get(id);
      if (lane) lane.push(event);
      else members.set(id, [event]);
    }
  }
  const lanes =
    by === "stage"
      ? stages
      : actors
          .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
          .map(({ id, name, short }) => ({ id, label: short ?? name }));
  return lanes.flatMap(({ id, label }) => {
    const own = members.get(id);
    return own ? [buildLaneIndex(id, label, own)] : [];
  });
}
