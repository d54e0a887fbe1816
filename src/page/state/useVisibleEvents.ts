import { useCallback, useMemo } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { type FilterableEvent, filterEvents, toFilterable } from "../../core/filter/filterEvents.ts";
import { sortByPanel } from "../../core/layout/panelOrder.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useDeferredStore } from "./store.ts";
import { useCorpus } from "./useCorpus.tsx";

/** The events that match search and filter, and the base for the counts of other filters. */
export interface VisibleEvents {
  /** In time order. */
  events: TimelineEvent[];
  /** In the order of the list: by panel and time, or by relevance. */
  sorted: TimelineEvent[];
  /** Returns the events that match the search: the base for the counts of the filter options. */
  findFilterable(): readonly FilterableEvent[];
  /** The filter that was applied. */
  filter: Filter;
  /** The search that was applied; empty for none. */
  query: string;
  /** Returns the number of events that another filter would show. */
  countMatching(other: Filter): number;
}

/** Prepares the events of a corpus for filtering, once. */
export const filterableOf: (corpus: Corpus) => readonly FilterableEvent[] = cachePerObject(toFilterable);

/**
 * Returns the events that match the search, if there is one, and the filter. The object changes only with its
 * content. `found` holds the ids that the search for `query` found, the best match first.
 */
export function useVisibleEvents(query: string, found: { events: readonly string[] } | null): VisibleEvents {
  const { corpus } = useCorpus();
  const filter = useDeferredStore((state) => state.filter);
  const order = useDeferredStore((state) => state.order);
  const narrowed = found !== null || activeFilters(filter).length > 0;
  // Computed on demand: it takes 0.13 to 0.4 s at 10,000 events (Node).
  const findFilterable = useCallback(() => {
    const all = filterableOf(corpus);
    if (!found) return all;
    const ids = new Set(found.events);
    return all.filter(({ event }) => ids.has(event.id));
  }, [corpus, found]);
  const events = useMemo(
    () => (narrowed ? filterEvents(findFilterable(), filter) : corpus.events),
    [narrowed, findFilterable, filter, corpus],
  );
  const sorted = useMemo(() => {
    if (!found || order === "time") return sortByPanel(events, corpus);
    const rank = new Map(found.events.map((id, i) => [id, i]));
    return [...events].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }, [events, found, order, corpus]);
  const countMatching = useCallback(
    (other: Filter) => filterEvents(findFilterable(), other).length,
    [findFilterable],
  );
  return useMemo(
    () => ({ events, sorted, findFilterable, filter, query, countMatching }),
    [events, sorted, findFilterable, filter, query, countMatching],
  );
}
