import { type Filter, LIST_FACETS } from "./filter.ts";

/** The lists of a filter. Each entry is a criterion. */
const LISTS = ["include", "exclude", "roles", ...LIST_FACETS] as const;
type ListName = (typeof LISTS)[number];

/** One criterion of a filter, and the filter without it. */
export interface ActiveFilter {
  kind: ListName | "range";
  /** Id of the chosen option; empty for a criterion without options. */
  option: string;
  without: Filter;
}

/** Returns the criteria of a filter, one for each chosen option. */
export function activeFilters(filter: Filter): ActiveFilter[] {
  const active: ActiveFilter[] = LISTS.flatMap((kind) =>
    filter[kind].map((option) => ({ kind, option, without: withoutOption(filter, kind, option) })),
  );
  if (filter.range)
    active.push({ kind: "range", option: "", without: { ...filter, range: null, entirely: false } });
  return active;
}

function withoutOption(filter: Filter, kind: ListName, option: string): Filter {
  return { ...filter, [kind]: (filter[kind] as readonly string[]).filter((other) => other !== option) };
}

/** Returns the filter with an option of a list added, or removed if it was there. */
export function toggleItem(filter: Filter, kind: ListName, option: string): Filter {
  const list = filter[kind] as readonly string[];
  return list.includes(option)
    ? withoutOption(filter, kind, option)
    : { ...filter, [kind]: [...list, option] };
}

/** Returns the filter with an actor included, excluded, or neither. */
export function withActorToggled(
  filter: Filter,
  actor: string,
  as: "include" | "exclude" | "neither",
): Filter {
  const clear = withoutOption(withoutOption(filter, "include", actor), "exclude", actor);
  return as === "neither" ? clear : { ...clear, [as]: [...clear[as], actor] };
}

/**
 * Finds the criterion to suggest for removal when no event matches: the one without which the most events
 * match; undefined if no single removal helps.
 */
export function suggestRelaxation(
  filter: Filter,
  countMatching: (filter: Filter) => number,
): { criterion: ActiveFilter; count: number } | undefined {
  return activeFilters(filter)
    .map((criterion) => ({ criterion, count: countMatching(criterion.without) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
}
