import { type Disagreement, isMarkedKind, type MarkedKind } from "../model/disagreement.ts";
import { localTime } from "../model/eventDate.ts";
import type { Excerpt } from "../model/excerpt.ts";
import { claimExcerptsOf, type TimelineEvent } from "../model/timelineEvent.ts";
import { type DateRange, type Filter, LIST_FACETS, type ListFacet } from "./filter.ts";

/** An event with the properties that filters test, computed once. */
export interface FilterableEvent {
  event: TimelineEvent;
  /** Roles of each participant, by actor id. */
  rolesByActor: ReadonlyMap<string, ReadonlySet<string>>;
  /** Options that the event has in each list facet. */
  options: Readonly<Record<ListFacet, ReadonlySet<string>>>;
}

const NO_KINDS: ReadonlySet<MarkedKind> = new Set();

/** Prepares the events of a corpus for filtering, in their order. */
export function toFilterable(corpus: {
  events: readonly TimelineEvent[];
  excerpts: readonly Pick<Excerpt, "id" | "article">[];
  disagreements: readonly Pick<Disagreement, "events" | "kind">[];
}): FilterableEvent[] {
  const articleOf = new Map(corpus.excerpts.map(({ id, article }) => [id, article]));
  const kinds = new Map<string, Set<MarkedKind>>();
  for (const { kind, events } of corpus.disagreements)
    if (isMarkedKind(kind))
      for (const event of events) kinds.set(event, (kinds.get(event) ?? new Set()).add(kind));
  return corpus.events.map((event) => ({
    event,
    rolesByActor: new Map(event.actors.map(({ actor }) => [actor, rolesOf(event, actor)])),
    options: {
      stages: new Set([event.stage]),
      standings: new Set(event.claims.map(({ standing }) => standing)),
      tags: new Set(event.tags),
      places: new Set(event.place === undefined ? [] : [event.place]),
      bases: new Set([event.date.basis]),
      articles: new Set(claimExcerptsOf(event).flatMap((id) => articleOf.get(id) ?? [])),
      differences: kinds.get(event.id) ?? NO_KINDS,
    },
  }));
}

function rolesOf({ actors }: TimelineEvent, id: string): Set<string> {
  return new Set(actors.filter(({ actor }) => actor === id).map(({ role }) => role));
}

/** Returns whether an actor has one of the roles, or any role if none is asked for. */
export function hasRole(played: ReadonlySet<string> | undefined, roles: readonly string[]): boolean {
  if (played === undefined) return false;
  return roles.length === 0 || roles.some((role) => played.has(role));
}

/** Returns whether the actors and their roles meet the filter. */
export function passesActors(
  { rolesByActor }: FilterableEvent,
  { include, exclude, match, roles }: Pick<Filter, "include" | "exclude" | "match" | "roles">,
): boolean {
  if (exclude.some((actor) => rolesByActor.has(actor))) return false;
  const has = (actor: string) => hasRole(rolesByActor.get(actor), roles);
  if (include.length > 0) return match === "all" ? include.every(has) : include.some(has);
  return roles.length === 0 || [...rolesByActor.values()].some((played) => hasRole(played, roles));
}

/** Returns whether an event may have been in a range: its date, including open bounds, overlaps the range. */
export function mayOverlap({ date: { min, max } }: TimelineEvent, range: DateRange): boolean {
  return (min === null || localTime(min) < range.to) && (max === null || localTime(max) >= range.from);
}

/**
 * Returns whether an event certainly was in a range: every possible day of its date is inside. A date with an
 * open bound ("by 10 December") or an approximate one is never certain.
 */
export function isEntirelyWithin({ date: { min, max } }: TimelineEvent, { from, to }: DateRange): boolean {
  if (!min || !max || min.approximate || max.approximate) return false;
  return localTime(min) >= from && localTime(max) < to;
}

/** A facet of the filter that an event can fail. */
export type FailedFacet = "actors" | ListFacet | "range";

/** Returns the facets that an event fails; it is shown if there are none. */
export function failedFacets(candidate: FilterableEvent, filter: Filter): FailedFacet[] {
  const failures: FailedFacet[] = [];
  if (!passesActors(candidate, filter)) failures.push("actors");
  for (const facet of LIST_FACETS) {
    const wanted: readonly string[] = filter[facet];
    if (wanted.length > 0 && !wanted.some((option) => candidate.options[facet].has(option)))
      failures.push(facet);
  }
  const passesRange = filter.entirely ? isEntirelyWithin : mayOverlap;
  if (filter.range && !passesRange(candidate.event, filter.range)) failures.push("range");
  return failures;
}

/** Returns the events that pass the filter, in the order given. */
export function filterEvents(all: readonly FilterableEvent[], filter: Filter): TimelineEvent[] {
  return all.filter((candidate) => failedFacets(candidate, filter).length === 0).map(({ event }) => event);
}
