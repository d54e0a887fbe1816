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

/** All events that can be reached from one by following steps in one direction, itself among them. */
function reached(
  from: string,
  steps: readonly Step[],
  at: "before" | "after",
  to: "before" | "after",
): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const step of steps) if (step[at] === id) found.add(step[to]);
  return found;
}

/**
 * The thread that runs through an event: what led to it, itself, and what came of it, in time order, with the steps
 * between them. Without links it is the event alone.
 */
export function threadOf(
  id: string,
  events: readonly TimelineEvent[],
  links: readonly Link[],
): { events: TimelineEvent[]; steps: Step[] } {
  const steps = links.map(stepOf);
  const ids = new Set([...reached(id, steps, "after", "before"), ...reached(id, steps, "before", "after")]);
  return {
    events: sortEvents(events.filter((event) => ids.has(event.id))),
    steps: steps.filter(({ before, after }) => ids.has(before) && ids.has(after)),
  };
}
