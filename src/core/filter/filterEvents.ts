import type { ActorRole } from "../model/actor.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type DateRange, type Filter, LIST_FACETS } from "./filter.ts";
import type { FilterableEvent } from "./filterableEvent.ts";

/** Whether a part in one of these roles counts; no roles means that every part does. */
export function matchesFacet(
  played: ReadonlySet<ActorRole> | undefined,
  roles: readonly ActorRole[],
): boolean {
  if (played === undefined) return false;
  return roles.length === 0 || roles.some((role) => played.has(role));
}

/** Whether the actors' parts are as the filter asks. */
export function passesActors(
  { rolesByActor }: FilterableEvent,
  { include, exclude, match, roles }: Pick<Filter, "include" | "exclude" | "match" | "roles">,
): boolean {
  if (exclude.some((actor) => rolesByActor.has(actor))) return false;
  const has = (actor: string) => matchesFacet(rolesByActor.get(actor), roles);
  if (include.length > 0) return match === "all" ? include.every(has) : include.some(has);
  return roles.length === 0 || [...rolesByActor.values()].some((played) => matchesFacet(played, roles));
}

/** Whether an event may have been within the window: its possible range, open ends included, overlaps it. */
export function mayOverlap({ date: { min, max } }: TimelineEvent, window: DateRange): boolean {
  return (min === null || min.time < window.to) && (max === null || max.time >= window.from);
}

/**
 * Whether an event surely was within the window: all of its possible range lies in it. What has no first or no last
 * day, as “by a day”, surely was in no window, nor was what is only about then.
 */
export function isEntirelyWithin({ date: { min, max } }: TimelineEvent, { from, to }: DateRange): boolean {
  if (!min || !max || min.approximate || max.approximate) return false;
  return min.time >= from && max.time < to;
}

function passesRange(event: TimelineEvent, { range, entirely }: Filter): boolean {
  if (range === null) return true;
  return entirely ? isEntirelyWithin(event, range) : mayOverlap(event, range);
}

/** The names of the filter's parts that an event fails, each on its own. */
export type FailedFacet = "actors" | (typeof LIST_FACETS)[number] | "hasDisagreement" | "range";

/** All parts of the filter that an event fails; it is shown when there are none. */
export function failedFacets(facts: FilterableEvent, filter: Filter): FailedFacet[] {
  const failures: FailedFacet[] = [];
  if (!passesActors(facts, filter)) failures.push("actors");
  for (const facet of LIST_FACETS) {
    const wanted = filter[facet];
    if (wanted.length > 0 && !wanted.some((option) => facts.options[facet].has(option))) failures.push(facet);
  }
  if (filter.hasDisagreement && !facts.differs) failures.push("hasDisagreement");
  if (!passesRange(facts.event, filter)) failures.push("range");
  return failures;
}

/** The events that pass the filter, in the order given. */
export function filterEvents(all: readonly FilterableEvent[], filter: Filter): TimelineEvent[] {
  return all.filter((facts) => failedFacets(facts, filter).length === 0).map(({ event }) => event);
}
