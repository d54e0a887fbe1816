import { groups } from "d3";
import type { Disagreement } from "./corpusSchema.ts";

export type { Disagreement, DisagreementSide } from "./corpusSchema.ts";

/** The page's label for each kind of disagreement. */
export const DISAGREEMENT_LABELS = {
  "between-articles": "Between the articles",
  "inside-one": "Inside one article",
  "between-parties": "Between parties",
} as const;

/** The sources or parties that disagree. `between-parties`: a claim and its denial. */
export type DisagreementKind = keyof typeof DISAGREEMENT_LABELS;

/** The page's label for each scope, by weight. The editor chooses the scope; see seeds/README.md. */
export const SCOPE_LABELS = { facts: "in the facts told", words: "in the words chosen" } as const;

/** The subject of a disagreement: facts that the sides report differently, or only their wording. */
export type DifferenceScope = keyof typeof SCOPE_LABELS;

/** Returns the disagreements about an event, those in facts first. */
export function disagreementsOf<D extends Pick<Disagreement, "events" | "matter">>(
  event: string,
  disagreements: readonly D[],
): D[] {
  return sortByScope(disagreements.filter(({ events }) => events.includes(event)));
}

/** Sorts disagreements by scope: those in facts first, else in the order given. */
export function sortByScope<D extends Pick<Disagreement, "matter">>(disagreements: readonly D[]): D[] {
  return (Object.keys(SCOPE_LABELS) as DifferenceScope[]).flatMap((matter) =>
    disagreements.filter((one) => one.matter === matter),
  );
}

/** Describes the scopes of disagreements with their counts; empty for none. */
export function describeScopes(disagreements: readonly Pick<Disagreement, "matter">[]): string {
  return groups(sortByScope(disagreements), ({ matter }) => matter)
    .map(([matter, { length }]) => `${SCOPE_LABELS[matter]} (${length})`)
    .join(", ");
}

/** Returns the scope of each event with a disagreement, by event id; facts have priority over wording. */
export function scopeByEvent(
  disagreements: readonly Pick<Disagreement, "events" | "matter">[],
): Map<string, DifferenceScope> {
  return new Map(
    sortByScope(disagreements)
      .toReversed()
      .flatMap(({ events, matter }) => events.map((event) => [event, matter] as const)),
  );
}
