import type { ActorRole } from "../model/actor.ts";
import type { Disagreement } from "../model/disagreement.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import type { ListFacet } from "./filter.ts";

/** An event with the properties that filters test, computed once. */
export interface FilterableEvent {
  event: TimelineEvent;
  /** Roles of each participant, by actor id. */
  rolesByActor: ReadonlyMap<string, ReadonlySet<ActorRole>>;
  /** Options that the event has in each list facet. */
  options: Readonly<Record<ListFacet, ReadonlySet<string>>>;
  /** Whether a disagreement is about the event. */
  hasDisagreement: boolean;
}

/** Prepares the events of a corpus for filtering, in their order. */
export function toFilterable(corpus: {
  events: readonly TimelineEvent[];
  excerpts: readonly Pick<Excerpt, "id" | "article">[];
  disagreements: readonly Pick<Disagreement, "events">[];
}): FilterableEvent[] {
  const articleOf = new Map(corpus.excerpts.map(({ id, article }) => [id, article]));
  const disputed = new Set(corpus.disagreements.flatMap(({ events }) => events));
  return corpus.events.map((event) => ({
    event,
    rolesByActor: groupRoles(event),
    options: {
      stages: new Set([event.stage]),
      standings: new Set(event.claims.map(({ standing }) => standing)),
      bases: new Set([event.date.basis]),
      articles: new Set(claimExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? [])),
    },
    hasDisagreement: disputed.has(event.id),
  }));
}

function groupRoles({ actors }: TimelineEvent): Map<string, Set<ActorRole>> {
  const rolesByActor = new Map<string, Set<ActorRole>>();
  for (const { actor, role } of actors) {
    const roles = rolesByActor.get(actor);
    if (roles) roles.add(role);
    else rolesByActor.set(actor, new Set([role]));
  }
  return rolesByActor;
}
