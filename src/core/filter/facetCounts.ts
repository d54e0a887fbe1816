import { type Filter, LIST_FACETS, type ListFacet } from "./filter.ts";
import {
  type FailedFacet,
  type FilterableEvent,
  failedFacets,
  hasRole,
  isEntirelyWithin,
  mayOverlap,
  passesActors,
} from "./filterEvents.ts";

/** Number of events that each option would show, by facet and option. Options that show none are absent. */
export interface FacetCounts extends Readonly<Record<ListFacet, ReadonlyMap<string, number>>> {
  /** Counts by actor id. */
  actors: ReadonlyMap<string, number>;
  roles: ReadonlyMap<string, number>;
  /**
   * Events that may have been in the range, those of them that certainly were, and those without a lower
   * bound.
   */
  range: { possible: number; certain: number; openStart: number };
}

/**
 * Counts the events for every option: how many would be shown if it were the only choice in its facet, with
 * all other facets unchanged. For an actor, the others that are included stay if `match` is "all"; exclusions
 * stay too.
 */
export function buildFacetCounts(all: readonly FilterableEvent[], filter: Filter): FacetCounts {
  const counts = {
    actors: new Map<string, number>(),
    roles: new Map<string, number>(),
    stages: new Map<string, number>(),
    standings: new Map<string, number>(),
    tags: new Map<string, number>(),
    places: new Map<string, number>(),
    bases: new Map<string, number>(),
    articles: new Map<string, number>(),
    differences: new Map<string, number>(),
  };
  const range = { possible: 0, certain: 0, openStart: 0 };
  for (const candidate of all) {
    const failures = failedFacets(candidate, filter);
    if (failsOnly(failures, "actors")) {
      for (const actor of actorsThatShow(candidate, filter)) addCount(counts.actors, actor);
      const roles = [...candidate.rolesByActor.values()].flatMap((played) => [...played]);
      for (const role of new Set(roles))
        if (passesActors(candidate, { ...filter, roles: [role] })) addCount(counts.roles, role);
    }
    for (const facet of LIST_FACETS)
      if (failsOnly(failures, facet))
        for (const option of candidate.options[facet]) addCount(counts[facet], option);
    if (filter.range && failsOnly(failures, "range")) {
      const possible = mayOverlap(candidate.event, filter.range);
      range.possible += Number(possible);
      range.certain += Number(isEntirelyWithin(candidate.event, filter.range));
      range.openStart += Number(possible && candidate.event.date.min === null);
    }
  }
  return { ...counts, range };
}

function addCount(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

function failsOnly(failures: readonly FailedFacet[], facet: FailedFacet): boolean {
  return failures.every((failure) => failure === facet);
}

/** Returns the actors of an event for whom the event would be shown if they were chosen. */
function actorsThatShow(
  { rolesByActor }: FilterableEvent,
  { include, exclude, match, roles }: Filter,
): string[] {
  const excluded = exclude.filter((actor) => rolesByActor.has(actor));
  const missing = match === "all" && include.some((actor) => !hasRole(rolesByActor.get(actor), roles));
  if (missing || excluded.length > 1) return [];
  return [...rolesByActor].flatMap(([actor, played]) =>
    hasRole(played, roles) && excluded.every((other) => other === actor) ? [actor] : [],
  );
}
