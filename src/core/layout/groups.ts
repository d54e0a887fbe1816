import { group } from "d3";
import type { Corpus } from "../model/corpus.ts";
import type { Link } from "../model/link.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildLaneIndex, extentOf, type LaneIndex } from "./laneIndex.ts";
import type { Panel } from "./panels.ts";

/** Events of one stage that begin in one panel. They have rows below one another, under the stage's name. */
export interface Group extends LaneIndex {
  /** Index of the panel. */
  panel: number;
  /** Whether the header of the panel names the stage, so that the group needs no heading. */
  isNamed: boolean;
}

/** Builds the groups of panels, in the order of panels and then of stages. */
export function buildGroups(panels: readonly Panel[], { stages }: Pick<Corpus, "stages">): Group[] {
  return panels.flatMap(({ events, isVoices, stage }, panel) => {
    const members = group(isVoices ? [] : events, (event) => event.stage);
    const isOnly = members.size === 1;
    return stages.flatMap(({ id, label }) => {
      const own = members.get(id);
      if (!own) return [];
      const index = buildLaneIndex(`${panel}/${id}`, label, own);
      return [{ ...index, panel, isNamed: stage === id && isOnly }];
    });
  });
}

/**
 * Finds for each event, by id, the event at which it became public: the earliest of several. Only pairs whose
 * second event begins after the first one are two ends of a row.
 */
export function findEnds(
  events: readonly TimelineEvent[],
  links: readonly Pick<Link, "from" | "to" | "kind">[],
): Map<string, TimelineEvent> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ends = new Map<string, TimelineEvent>();
  for (const { from, to, kind } of links) {
    const end = kind === "became-public-at" && byId.has(from) ? byId.get(to) : undefined;
    if (!end) continue;
    const known = ends.get(from);
    if (!known || extentOf(end)[1] < extentOf(known)[1]) ends.set(from, end);
  }
  return ends;
}
