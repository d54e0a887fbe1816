import { type DirectedLink, type Link, linksOf } from "../model/link.ts";
import { sortEvents } from "../model/sortEvents.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** A link the way the story goes: what was there first, and what came of it. */
export interface ThreadStep {
  before: string;
  after: string;
  link: Link;
}

/** A failing comes before what brings it out; every other kind points back at what it responds to, denies or cites. */
function buildThreadStep(link: Link): ThreadStep {
  return link.kind === "became-public-at"
    ? { before: link.from, after: link.to, link }
    : { before: link.to, after: link.from, link };
}

/** Events that links hold together, in time order, and the links between them. */
export interface Thread {
  events: TimelineEvent[];
  steps: ThreadStep[];
}

/**
 * The thread that runs through an event: all that is linked with it, directly or through others, in time order, with
 * the steps between them. Without links it is the event alone.
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
 * Why the thread goes from one of its events to another: the tie between the two, or, where they are neighbours in time
 * alone, the tie of the other one to what is nearest to it in the thread, what came before it first. `direct` tells which.
 */
export function linkForStep(
  { events, steps }: Thread,
  from: string,
  to: string,
): (DirectedLink & { direct: boolean }) | undefined {
  const places = new Map(events.map(({ id }, i) => [id, i]));
  const here = places.get(to) ?? 0;
  const far = ({ other }: DirectedLink) => {
    const by = here - (places.get(other) ?? 0);
    return other === from ? 0 : by > 0 ? by : events.length - by;
  };
  const ties = linksOf(
    to,
    steps.map(({ link }) => link),
  );
  const nearest = ties.toSorted((a, b) => far(a) - far(b))[0];
  return nearest && { ...nearest, direct: nearest.other === from };
}
