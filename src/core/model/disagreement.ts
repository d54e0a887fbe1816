import { groups, rollup } from "d3";
import { evidenceMessages } from "../messages/evidence.ts";
import { DISAGREEMENT_LABELS } from "../messages/labels.ts";
import { cachePerObject } from "./cache.ts";
import type { Disagreement } from "./corpusSchema.ts";

export type { Disagreement, DisagreementSide } from "./corpusSchema.ts";

/**
 * The kind of a difference. `articles`: two articles differ on a fact. `disputed`: a claim and its denial, or
 * two parties against each other. `within`: sentences of one article do not fit together. `wording`: all
 * sides can be true at once.
 */
export type DisagreementKind = keyof typeof DISAGREEMENT_LABELS;

/** A kind that an event's mark shows. Differences in wording are only in the list and in the reader. */
export type MarkedKind = Exclude<DisagreementKind, "wording">;

/** The kinds by priority. */
export const DISAGREEMENT_KINDS = Object.keys(DISAGREEMENT_LABELS) as DisagreementKind[];

/** Returns whether an event's mark shows differences of this kind. */
export function isMarkedKind(kind: string): kind is MarkedKind {
  return kind !== "wording" && Object.hasOwn(DISAGREEMENT_LABELS, kind);
}

/** The kinds that marks show, by priority. */
export const MARKED_KINDS: readonly MarkedKind[] = DISAGREEMENT_KINDS.filter(isMarkedKind);

/** Sorts differences by the priority of their kinds, else in the order given. */
export function sortByKind<D extends Pick<Disagreement, "kind">>(disagreements: readonly D[]): D[] {
  return DISAGREEMENT_KINDS.flatMap((kind) => disagreements.filter((one) => one.kind === kind));
}

type KindSources = readonly Pick<Disagreement, "events" | "kind">[];

const disagreementsByEvent: (
  disagreements: KindSources,
) => ReadonlyMap<string, Pick<Disagreement, "events" | "kind">[]> = cachePerObject(
  (disagreements: KindSources) => {
    const pairs = sortByKind(disagreements).flatMap((one) =>
      [...new Set(one.events)].map((event) => ({ event, one })),
    );
    return rollup(
      pairs,
      (list) => list.map(({ one }) => one),
      ({ event }) => event,
    );
  },
);

/** Returns the differences about an event, by the priority of their kinds. The list must not change. */
export function disagreementsOf<D extends Pick<Disagreement, "events" | "kind">>(
  event: string,
  disagreements: readonly D[],
): readonly D[] {
  return (disagreementsByEvent(disagreements).get(event) ?? []) as D[];
}

/** Counts the differences between articles. The navigation shows this number. */
export function countArticleDifferences(disagreements: readonly Pick<Disagreement, "kind">[]): number {
  return disagreements.filter(({ kind }) => kind === "articles").length;
}

/** Describes differences by kind: "Articles differ on 2 points · 1 point disputed"; "" for none. */
export function describeDifferences(disagreements: readonly Pick<Disagreement, "kind">[]): string {
  if (disagreements.length === 0) return "";
  return groups(sortByKind(disagreements), ({ kind }) => kind)
    .map(([kind, { length }]) => evidenceMessages.differences[kind](length))
    .join(" · ");
}

/** Describes the differences that an event's mark shows; "" for none. */
export function describeMarkedDifferences(
  event: string,
  disagreements: readonly Pick<Disagreement, "events" | "kind">[],
): string {
  return describeDifferences(disagreementsOf(event, disagreements).filter(({ kind }) => isMarkedKind(kind)));
}

const kindByEvent: (disagreements: KindSources) => ReadonlyMap<string, MarkedKind> = cachePerObject(
  (disagreements: KindSources) =>
    new Map(
      sortByKind(disagreements)
        .toReversed()
        .flatMap(({ events, kind }) =>
          isMarkedKind(kind) ? events.map((event) => [event, kind] as const) : [],
        ),
    ),
);

/** Returns the kind of difference that an event's mark shows: the one of the highest priority. */
export function differenceKindOf(event: string, disagreements: KindSources): MarkedKind | undefined {
  return kindByEvent(disagreements).get(event);
}
