/** The page's words for the kinds of disagreement. */
export const DISAGREEMENT_LABELS = {
  "between-articles": "Between the articles",
  "inside-one": "Inside one article",
  "between-parties": "Between parties",
} as const;

/** Who or what does not say the same. */
export type DisagreementKind = keyof typeof DISAGREEMENT_LABELS;

/**
 * The page's words for what a disagreement is in, the first before the other: what the sides tell, or only how they
 * put it. Which it is is the editor's judgement; the rule for it stands in the seeds folder's README.
 */
export const SCOPE_LABELS = { facts: "in the facts told", words: "in the words chosen" } as const;

/** What a disagreement is in. */
export type DifferenceScope = keyof typeof SCOPE_LABELS;

/** One side's words. */
export interface DisagreementSide {
  says: string;
  /** Id of the excerpt. */
  excerpt: string;
  /** The words inside the excerpt that differ. */
  words: string;
}

/** Two or more sentences that do not say the same. No side is picked. */
export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  matter: DifferenceScope;
  title: string;
  /** What exactly differs. */
  differs: string;
  /** The fact that all sides share. */
  shared: string;
  /** Ids of the events that it touches. */
  events: string[];
  sides: DisagreementSide[];
}

/** Those that touch an event, differences in the facts told first. */
export function disagreementsOf<D extends Pick<Disagreement, "events" | "matter">>(
  event: string,
  disagreements: readonly D[],
): D[] {
  return sortByScope(disagreements.filter(({ events }) => events.includes(event)));
}

/** The same disagreements, those in the facts told first. */
export function sortByScope<D extends Pick<Disagreement, "matter">>(disagreements: readonly D[]): D[] {
  return (Object.keys(SCOPE_LABELS) as DifferenceScope[]).flatMap((matter) =>
    disagreements.filter((one) => one.matter === matter),
  );
}

/** What disagreements are in, each with how many: "in the facts told (2), in the words chosen (1)". Empty for none. */
export function describeScopes(disagreements: readonly Pick<Disagreement, "matter">[]): string {
  return (Object.keys(SCOPE_LABELS) as DifferenceScope[])
    .map((matter) => ({ matter, count: disagreements.filter((one) => one.matter === matter).length }))
    .filter(({ count }) => count > 0)
    .map(({ matter, count }) => `${SCOPE_LABELS[matter]} (${count})`)
    .join(", ");
}

/** By event id, the weightiest matter in which the words on it differ. */
export function scopeByEvent(
  disagreements: readonly Pick<Disagreement, "events" | "matter">[],
): Map<string, DifferenceScope> {
  return new Map(
    sortByScope(disagreements)
      .toReversed()
      .flatMap(({ events, matter }) => events.map((event) => [event, matter] as const)),
  );
}
