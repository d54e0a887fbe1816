import type { Actor } from "../model/actor.ts";
import { cachePerObject } from "../model/cache.ts";
import type { Corpus } from "../model/corpus.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { Term } from "../model/vocabulary.ts";

/** An actor with the events in which it participates, in time order. */
export interface ActorEvents {
  actor: Actor;
  events: readonly TimelineEvent[];
}

/** The actors of one group, the one with the most events first. */
export interface ActorGroup {
  group: Term;
  members: readonly ActorEvents[];
}

type ParticipationSources = Pick<Corpus, "groups" | "actors" | "events">;

/** Returns the events of each actor, by actor id, each event once. */
export const eventsByActor: (corpus: ParticipationSources) => ReadonlyMap<string, readonly TimelineEvent[]> =
  cachePerObject(({ actors, events }: ParticipationSources) => {
    const byActor = new Map(actors.map(({ id }) => [id, [] as TimelineEvent[]]));
    for (const event of events)
      for (const id of new Set(event.actors.map(({ actor }) => actor))) byActor.get(id)?.push(event);
    return byActor;
  });

/**
 * Returns the groups that have actors, in the corpus's order. Inside a group, the actor with the most events
 * is first; among equals, the corpus's order remains.
 */
export const groupActors: (corpus: ParticipationSources) => readonly ActorGroup[] = cachePerObject(
  (corpus: ParticipationSources) => {
    const byActor = eventsByActor(corpus);
    const byGroup = new Map(corpus.groups.map(({ id }) => [id, [] as ActorEvents[]]));
    for (const actor of corpus.actors)
      byGroup.get(actor.group)?.push({ actor, events: byActor.get(actor.id) ?? [] });
    return corpus.groups.flatMap((group) => {
      const members = byGroup.get(group.id) ?? [];
      members.sort((a, b) => b.events.length - a.events.length);
      return members.length > 0 ? [{ group, members }] : [];
    });
  },
);
