import { type DirectedLink, type Link, linksOf } from "../model/link.ts";
import { sortEvents } from "../model/sortEvents.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** A link in the order of the story: the earlier event leads to the later one. */
export interface ThreadStep {
  /** Id of the earlier event. */
  before: string;
  /** Id of the later event. */
  after: string;
  link: Link;
}

/**
 * Puts a link in the order of the story: `became-public-at` points forward, every other kind points back. So
 * a part of a hearing follows the beginning of the hearing.
 */
function buildThreadStep(link: Link): ThreadStep {
  return link.kind === "became-public-at"
    ? { before: link.from, after: link.to, link }
    : { before: link.to, after: link.from, link };
}

/** Events that are connected by links, in time order, and these links. */
export interface Thread {
  events: TimelineEvent[];
  steps: ThreadStep[];
}

/**
 * Builds the thread of an event: all events that are linked with it, directly or through others, in time
 * order, with the steps between them. An event without links is a thread by itself.
 */
export function buildThread(id: string, events: readonly TimelineEvent[], links: readonly Link[]): Thread {
  const linked = new Map<string, string[]>();
  for (const { from, to } of links) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const ids = new Set([id]);
  for (const reached of ids) for (const next of linked.get(reached) ?? []) ids.add(next);
  return {
    events: sortEvents(events.filter((event) => ids.has(event.id))),
    steps: links.filter(({ from }) => ids.has(from)).map(buildThreadStep),
  };
}

/**
 * Finds the link that explains a step of a thread. If the two events are only neighbours in time, it is the
 * link from `to` to its nearest event in the thread, preferring an earlier one.
 */
export function findLinkForStep(
  { events, steps }: Thread,
  from: string,
  to: string,
): DirectedLink | undefined {
  const indexes = new Map(events.map(({ id }, i) => [id, i]));
  const toIndex = indexes.get(to) ?? 0;
  /** 0 for the link to `from`, then earlier events by distance, then later ones. */
  const distance = ({ other }: DirectedLink) => {
    const earlierBy = toIndex - (indexes.get(other) ?? 0);
    return other === from ? 0 : earlierBy > 0 ? earlierBy : events.length - earlierBy;
  };
  const candidates = linksOf(
    to,
    steps.map(({ link }) => link),
  );
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}
