import { type Filter, LIST_FACETS } from "./filter.ts";

/** One thing that a filter asks, and the filter without it. */
export interface ActiveFilter {
  kind: "include" | "exclude" | "roles" | (typeof LIST_FACETS)[number] | "hasDisagreement" | "range";
  /** The option's id; empty for what has no options. */
  option: string;
  without: Filter;
}

const LIST_FILTERS = ["include", "exclude", "roles", ...LIST_FACETS] as const;

/** Everything that the filter asks, one by one. */
export function activeFilters(filter: Filter): ActiveFilter[] {
  const parts = LIST_FILTERS.flatMap((kind) =>
    filter[kind].map((option) => ({ kind, option, without: withoutOption(filter, kind, option) })),
  );
  return [
    ...parts,
    ...(filter.hasDisagreement
      ? [{ kind: "hasDisagreement" as const, option: "", without: { ...filter, hasDisagreement: false } }]
      : []),
    ...(filter.range
      ? [{ kind: "range" as const, option: "", without: { ...filter, range: null, entirely: false } }]
      : []),
  ];
}

/** The filter without one option of one of its lists. */
function withoutOption(filter: Filter, kind: (typeof LIST_FILTERS)[number], option: string): Filter {
  return { ...filter, [kind]: (filter[kind] as readonly string[]).filter((other) => other !== option) };
}

/** The filter with an option of a list chosen where it was not, and not where it was. */
export function toggleItem(filter: Filter, kind: (typeof LIST_FILTERS)[number], option: string): Filter {
  const list = filter[kind] as readonly string[];
  return list.includes(option)
    ? withoutOption(filter, kind, option)
    : { ...filter, [kind]: [...list, option] };
}

/** The filter with the actor neither included nor excluded, included, or excluded. */
export function withActorToggled(
  filter: Filter,
  actor: string,
  as: "include" | "exclude" | "neither",
): Filter {
  const clear = withoutOption(withoutOption(filter, "include", actor), "exclude", actor);
  return as === "neither" ? clear : { ...clear, [as]: [...clear[as], actor] };
}

/**
 * Of an empty result, the nearest way out: the one thing without which the most events are shown; undefined where
 * no single thing's absence shows any.
 */
export function suggestRelaxation(
  filter: Filter,
  shownBy: (filter: Filter) => number,
): { part: ActiveFilter; shows: number } | undefined {
  const ways = activeFilters(filter).map((part) => ({ part, shows: shownBy(part.without) }));
  return ways.filter(({ shows }) => shows > 0).sort((a, b) => b.shows - a.shows)[0];
}
