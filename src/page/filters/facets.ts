import { useMemo } from "react";
import { buildFacetCounts, type FacetCounts } from "../../core/filter/facetCounts.ts";
import { NO_FILTER } from "../../core/filter/filter.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { sortByEvents } from "../../core/model/leadingActors.ts";
import { filterableOf, type VisibleEvents } from "../state/useVisibleEvents.ts";
import type { Option } from "./OptionList.tsx";

/** Returns the number of events that each option would show. Only open menus count. */
export function useFacetCounts({ findFilterable, filter }: VisibleEvents): FacetCounts {
  return useMemo(() => buildFacetCounts(findFilterable(), filter), [findFilterable, filter]);
}

/** Returns the number of events that each option has in the whole case. */
export const countAll: (corpus: Corpus) => FacetCounts = cachePerObject((corpus) =>
  buildFacetCounts(filterableOf(corpus), NO_FILTER),
);

/** Lists the actors by group as options, the most frequent first. */
export const groupActorOptions: (corpus: Corpus) => { heading: string; options: Option[] }[] = cachePerObject(
  (corpus) => {
    const sorted = sortByEvents(corpus.actors, corpus);
    return corpus.groups.map(({ id, label }) => ({
      heading: label,
      options: sorted
        .filter(({ group }) => group === id)
        .map(({ id: actor, name, aliases }) => ({ id: actor, label: name, aliases })),
    }));
  },
);
