import type { TimelineEvent } from "./timelineEvent.ts";

/** What the person wants to see. */
export interface Filter {
  /** Ids of actors: events with any of them are kept. None means all events. */
  actors: readonly string[];
}

/** The events that pass the filter, in the order given. */
export function filterEvents(events: readonly TimelineEvent[], { actors }: Filter): TimelineEvent[] {
  if (actors.length === 0) return [...events];
  const wanted = new Set(actors);
  return events.filter((event) => event.actors.some(({ actor }) => wanted.has(actor)));
}

/** How many events each actor has a part in, by actor id. */
export function countsByActor(events: readonly TimelineEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const actor of new Set(event.actors.map((part) => part.actor))) {
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  return counts;
}
