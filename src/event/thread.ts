import type { Link } from "./link.ts";
import { sortEvents } from "./sortEvents.ts";
import type { TimelineEvent } from "./timelineEvent.ts";

/** A link the way the story goes: what was there first, and what came of it. */
export interface Step {
  before: string;
  after: string;
  link: Link;
}

/** A failing comes before what brings it out; every other kind points back at what it responds to, denies or cites. */
export function stepOf(link: Link): Step {
  return link.kind === "came-out-at"
    ? { before: link.from, after: link.to, link }
    : { before: link.to, after: link.from, link };
}

/**
 * The thread that runs through an event: all that is linked with it, directly or through others, in time order, with
 * the steps between them. Without links it is the event alone.
 */
export function threadOf(
  id: string,
  events: readonly TimelineEvent[],
  links: readonly Link[],
): { events: TimelineEvent[]; steps: Step[] } {
  const linked = new Map<string, string[]>();
  for (const { from, to } of links) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const ids = new Set([id]);
  for (const reached of ids) for (const next of linked.get(reached) ?? []) ids.add(next);
  return {
    events: sortEvents(events.filter((event) => ids.has(event.id))),
    steps: links.filter(({ from }) => ids.has(from)).map(stepOf),
  };
}
