import type { Role } from "../model/actor.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Filter, LIST_FACETS, type TimeWindow } from "./filter.ts";
import type { EventFacts } from "./filterableEvent.ts";

/** Whether a part in one of these roles counts; no roles means that every part does. */
export function counts(played: ReadonlySet<Role> | undefined, roles: readonly Role[]): boolean {
  if (played === undefined) return false;
  return roles.length === 0 || roles.some((role) => played.has(role));
}

/** Whether the actors' parts are as the filter asks. */
export function passesParts(
  { parts }: EventFacts,
  { include, exclude, match, roles }: Pick<Filter, "include" | "exclude" | "match" | "roles">,
): boolean {
  if (exclude.some((actor) => parts.has(actor))) return false;
  const has = (actor: string) => counts(parts.get(actor), roles);
  if (include.length > 0) return match === "all" ? include.every(has) : include.some(has);
  return roles.length === 0 || [...parts.values()].some((played) => counts(played, roles));
}

/** Whether an event may have been within the window: its possible range, open ends included, overlaps it. */
export function mayBeWithin({ dating: { min, max } }: TimelineEvent, window: TimeWindow): boolean {
  return (min === null || min.time < window.to) && (max === null || max.time >= window.from);
}

/**
 * Whether an event surely was within the window: all of its possible range lies in it. What has no first or no last
 * day, as “by a day”, surely was in no window, nor was what is only about then.
 */
export function surelyWithin({ dating: { min, max } }: TimelineEvent, { from, to }: TimeWindow): boolean {
  if (!min || !max || min.approximate || max.approximate) return false;
  return min.time >= from && max.time < to;
}

function passesWindow(event: TimelineEvent, { window, surely }: Filter): boolean {
  if (window === null) return true;
  return surely ? surelyWithin(event, window) : mayBeWithin(event, window);
}

/** The names of the filter's parts that an event fails, each on its own. */
export type Failure = "parts" | (typeof LIST_FACETS)[number] | "differs" | "window";

/** All parts of the filter that an event fails; it is shown when there are none. */
export function failuresOf(facts: EventFacts, filter: Filter): Failure[] {
  const failures: Failure[] = [];
  if (!passesParts(facts, filter)) failures.push("parts");
  for (const facet of LIST_FACETS) {
    const wanted = filter[facet];
    if (wanted.length > 0 && !wanted.some((option) => facts.options[facet].has(option))) failures.push(facet);
  }
  if (filter.differs && !facts.differs) failures.push("differs");
  if (!passesWindow(facts.event, filter)) failures.push("window");
  return failures;
}

/** The events that pass the filter, in the order given. */
export function filterEvents(all: readonly EventFacts[], filter: Filter): TimelineEvent[] {
  return all.filter((facts) => failuresOf(facts, filter).length === 0).map(({ event }) => event);
}
