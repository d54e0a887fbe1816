import { ROLES, type Role } from "../model/actor.ts";
import { type Filter, LIST_FACETS, type ListFacet } from "./filter.ts";
import type { EventFacts } from "./filterableEvent.ts";
import { counts, type Failure, failuresOf, mayBeWithin, passesParts, surelyWithin } from "./filterEvents.ts";

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
export function facetCounts(all: readonly EventFacts[], filter: Filter): FacetCounts {
  const tallies = { actors: tally(), roles: tally(), stages: tally(), standings: tally() };
  const more = { bases: tally(), articles: tally() };
  const lists = { stages: tallies.stages, standings: tallies.standings, ...more };
  let differs = 0;
  const within = { may: 0, surely: 0, open: 0 };
  for (const facts of all) {
    const failures = failuresOf(facts, filter);
    if (onlyFails(failures, "parts")) {
      for (const actor of actorsWithWhom(facts, filter)) add(tallies.actors, actor);
      for (const role of Object.keys(ROLES) as Role[])
        if (passesParts(facts, { ...filter, roles: [role] })) add(tallies.roles, role);
    }
    for (const facet of LIST_FACETS)
      if (onlyFails(failures, facet)) for (const option of facts.options[facet]) add(lists[facet], option);
    if (filter.window && onlyFails(failures, "window")) {
      const may = mayBeWithin(facts.event, filter.window);
      within.may += Number(may);
      within.surely += Number(surelyWithin(facts.event, filter.window));
      within.open += Number(may && facts.event.dating.min === null);
    }
    if (facts.differs && onlyFails(failures, "differs")) differs++;
  }
  return { ...tallies, ...lists, differs, within };
}

const tally = () => new Map<string, number>();

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

function onlyFails(failures: readonly Failure[], facet: Failure): boolean {
  return failures.every((failure) => failure === facet);
}

/** The actors of an event with whom included, as the counts mean it, the event is shown. */
function actorsWithWhom({ parts }: EventFacts, { include, exclude, match, roles }: Filter): string[] {
  const excluded = exclude.filter((actor) => parts.has(actor));
  const missing = match === "all" && include.some((actor) => !counts(parts.get(actor), roles));
  if (missing || excluded.length > 1) return [];
  return [...parts].flatMap(([actor, played]) =>
    counts(played, roles) && excluded.every((other) => other === actor) ? [actor] : [],
  );
}
