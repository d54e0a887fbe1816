import type { ActorRole } from "../model/actor.ts";
import type { Disagreement } from "../model/disagreement.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import type { ListFacet } from "./filter.ts";

/** What a filter asks of an event, looked up once. */
export interface FilterableEvent {
  event: TimelineEvent;
  /** The roles of each actor who has a part in it, by actor id. */
  rolesByActor: ReadonlyMap<string, ReadonlySet<ActorRole>>;
  /** The options that it has in each list of a filter. */
  options: Readonly<Record<ListFacet, ReadonlySet<string>>>;
  differs: boolean;
}

/** The facts of all events, in their order. */
export function toFilterable(corpus: {
  events: readonly TimelineEvent[];
  excerpts: readonly Pick<Excerpt, "id" | "article">[];
  disagreements: readonly Pick<Disagreement, "events">[];
}): FilterableEvent[] {
  const articleOf = new Map(corpus.excerpts.map(({ id, article }) => [id, article]));
  const differing = new Set(corpus.disagreements.flatMap(({ events }) => events));
  return corpus.events.map((event) => ({
    event,
    rolesByActor: rolesByActor(event),
    options: {
      stages: new Set([event.stage]),
      standings: new Set(event.claims.map(({ standing }) => standing)),
      bases: new Set([event.date.basis]),
      articles: new Set(claimExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? [])),
    },
    differs: differing.has(event.id),
  }));
}

function rolesByActor({ actors }: TimelineEvent): Map<string, Set<ActorRole>> {
  const parts = new Map<string, Set<ActorRole>>();
  for (const { actor, role } of actors) {
    const roles = parts.get(actor);
    if (roles) roles.add(role);
    else parts.set(actor, new Set([role]));
  }
  return parts;
}
