import type { ActorRole } from "../model/actor.ts";
import type { Basis } from "../model/eventDate.ts";
import type { Standing } from "../model/standing.ts";

/** A stretch of time in milliseconds UTC, `to` exclusive. */
export interface DateRange {
  from: number;
  to: number;
}

/** What the person wants to see. An empty list, `false` and null ask for nothing; all that is asked must hold. */
export interface Filter {
  /** Ids of actors who must have a part in an event. */
  include: readonly string[];
  /** Whether one of the included actors is enough, or all must have a part together. */
  match: "any" | "all";
  /** Ids of actors who must have no part in it, whatever the role. */
  exclude: readonly string[];
  /** The parts that count: those of the included actors or, where none is included, of anybody. */
  roles: readonly ActorRole[];
  /** Ids of stages: one of them. */
  stages: readonly string[];
  /** Standings: at least one claim has one of them. */
  standings: readonly Standing[];
  /** Bases of the date: one of them. */
  bases: readonly Basis[];
  /** Ids of articles: a claim rests on the words of one of them. */
  articles: readonly string[];
  /** Only events of which the words differ. */
  hasDisagreement: boolean;
  /** Only events that may have been within it: those whose possible range, open ends included, overlaps it. */
  range: DateRange | null;
  /** Of those within the window only the ones that surely were: every day on which they can have been lies in it. */
  entirely: boolean;
}

/** Asks for nothing: shows all. */
export const NO_FILTER: Filter = {
  include: [],
  match: "any",
  exclude: [],
  roles: [],
  stages: [],
  standings: [],
  bases: [],
  articles: [],
  hasDisagreement: false,
  range: null,
  entirely: false,
};

/** The parts of a filter that are lists of options of which an event must have one. */
export const LIST_FACETS = ["stages", "standings", "bases", "articles"] as const;
/** One of them. */
export type ListFacet = (typeof LIST_FACETS)[number];
