import { type ActorRole, ROLE_LABELS } from "../model/actor.ts";
import { type Filter, LIST_FACETS, type ListFacet } from "./filter.ts";
import type { FilterableEvent } from "./filterableEvent.ts";
import {
  type FailedFacet,
  failedFacets,
  isEntirelyWithin,
  matchesFacet,
  mayOverlap,
  passesActors,
} from "./filterEvents.ts";

/** For each option of each facet, how many events choosing it would show; an option that shows none is absent. */
export interface FacetCounts extends Readonly<Record<ListFacet, ReadonlyMap<string, number>>> {
  /** By actor id. */
  actors: ReadonlyMap<string, number>;
  roles: ReadonlyMap<string, number>;
  differs: number;
  /** Of a window: how many may have been within it, how many surely were, and how many of the former have no first day. */
  within: { may: number; surely: number; open: number };
}

/**
 * Counts that react to one another: an option's count is how many events would be shown if the option were chosen
 * alone in its own facet, with all other facets as they are. An actor's is with the actor included: alone where any
 * is enough, beside those already included where all must be together; exclusions of others stay.
 */
export function buildFacetCounts(all: readonly FilterableEvent[], filter: Filter): FacetCounts {
  const tallies = {
    actors: countOptions(),
    roles: countOptions(),
    stages: countOptions(),
    standings: countOptions(),
  };
  const more = { bases: countOptions(), articles: countOptions() };
  const lists = { stages: tallies.stages, standings: tallies.standings, ...more };
  let differs = 0;
  const within = { may: 0, surely: 0, open: 0 };
  for (const facts of all) {
    const failures = failedFacets(facts, filter);
    if (failsOnly(failures, "actors")) {
      for (const actor of countsWithActor(facts, filter)) addCount(tallies.actors, actor);
      for (const role of Object.keys(ROLE_LABELS) as ActorRole[])
        if (passesActors(facts, { ...filter, roles: [role] })) addCount(tallies.roles, role);
    }
    for (const facet of LIST_FACETS)
      if (failsOnly(failures, facet))
        for (const option of facts.options[facet]) addCount(lists[facet], option);
    if (filter.range && failsOnly(failures, "range")) {
      const may = mayOverlap(facts.event, filter.range);
      within.may += Number(may);
      within.surely += Number(isEntirelyWithin(facts.event, filter.range));
      within.open += Number(may && facts.event.date.min === null);
    }
    if (facts.differs && failsOnly(failures, "hasDisagreement")) differs++;
  }
  return { ...tallies, ...lists, differs, within };
}

const countOptions = () => new Map<string, number>();

function addCount(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

function failsOnly(failures: readonly FailedFacet[], facet: FailedFacet): boolean {
  return failures.every((failure) => failure === facet);
}

/** The actors of an event with whom included, as the counts mean it, the event is shown. */
function countsWithActor(
  { rolesByActor }: FilterableEvent,
  { include, exclude, match, roles }: Filter,
): string[] {
  const excluded = exclude.filter((actor) => rolesByActor.has(actor));
  const missing = match === "all" && include.some((actor) => !matchesFacet(rolesByActor.get(actor), roles));
  if (missing || excluded.length > 1) return [];
  return [...rolesByActor].flatMap(([actor, played]) =>
    matchesFacet(played, roles) && excluded.every((other) => other === actor) ? [actor] : [],
  );
}
