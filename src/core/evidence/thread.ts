import type { Link } from "../model/link.ts";
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
