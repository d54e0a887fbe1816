import type { MarkedKind } from "../model/disagreement.ts";
import type { Basis } from "../model/eventDate.ts";

/** A range of time in milliseconds UTC; `to` is exclusive. Times of day are those of the sources' clocks. */
export interface DateRange {
  from: number;
  to: number;
}

/** The criteria that an event must meet to be shown. An empty list, false or null is no criterion. */
export interface Filter {
  /** Ids of actors who must participate in the event. */
  include: readonly string[];
  /** Whether one of the included actors is enough, or all must participate. */
  match: "any" | "all";
  /** Ids of actors who must not participate, in any role. */
  exclude: readonly string[];
  /** Ids of roles that count, of the included actors; of anybody if none is included. */
  roles: readonly string[];
  /** Ids of stages; the event is in one of them. */
  stages: readonly string[];
  /** Ids of types of statement; at least one claim has one of them. */
  standings: readonly string[];
  /** Ids of tags; the event has one of them. */
  tags: readonly string[];
  /** Ids of places; the event was at one of them. */
  places: readonly string[];
  /** Bases of dates; the event's date has one of them. */
  bases: readonly Basis[];
  /** Ids of articles; at least one claim quotes one of them. */
  articles: readonly string[];
  /** Kinds of difference; the event has a difference of one of them. */
  differences: readonly MarkedKind[];
  /** Range in which the event may have been: its date, including open bounds, overlaps the range. */
  range: DateRange | null;
  /** Whether the event must certainly have been in the range: every possible day of its date is inside. */
  entirely: boolean;
}

/** The filter without criteria: every event matches. */
export const NO_FILTER: Filter = {
  include: [],
  match: "any",
  exclude: [],
  roles: [],
  stages: [],
  standings: [],
  tags: [],
  places: [],
  bases: [],
  articles: [],
  differences: [],
  range: null,
  entirely: false,
};

/** The facets that are lists of options, of which an event must have one. */
export const LIST_FACETS = [
  "stages",
  "standings",
  "tags",
  "places",
  "bases",
  "articles",
  "differences",
] as const;
/** A facet that is a list of options. */
export type ListFacet = (typeof LIST_FACETS)[number];
