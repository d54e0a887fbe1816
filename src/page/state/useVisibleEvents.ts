import { useCallback, useDeferredValue, useMemo } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { type FilterableEvent, filterEvents, toFilterable } from "../../core/filter/filterEvents.ts";
import { EAGER_COUNT_LIMIT } from "../../core/layout/limits.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useDeferredStore } from "./store.ts";
import { useCorpus } from "./useCorpus.tsx";

/** What a search found: ids of events, the best match first. */
interface FoundEvents {
  events: readonly string[];
}

/** The events on show, and what the filter could show instead. */
export interface VisibleEvents {
  /** In time order. */
  events: TimelineEvent[];
  /** In the order that the person chose. */
  sorted: TimelineEvent[];
  /** What the choices of the filter are counted over; null while that can wait. */
  filterable: readonly FilterableEvent[] | null;
  /** The filter that these follow from. */
  filter: Filter;
  /** How many events another filter would show. */
  countMatching(other: Filter): number;
}

/**
 * The events on show: what the search found, if there is one, narrowed by the filter. The same object as long as
 * nothing in it changes.
 */
export function useVisibleEvents(found: FoundEvents | null): VisibleEvents {
  const { corpus } = useCorpus();
  const filter = useDeferredStore((state) => state.filter);
  const order = useDeferredStore((state) => state.order);
  // A large case is drawn before it is counted: nothing of the first drawing depends on the counts.
  const counting = useDeferredValue(true, corpus.events.length <= EAGER_COUNT_LIMIT);
  const narrowed = found !== null || activeFilters(filter).length > 0;
  const needed = narrowed || counting;
  const all = useMemo(() => (needed ? toFilterable(corpus) : []), [corpus, needed]);
  const facts = useMemo(() => {
    if (!found) return all;
    const ids = new Set(found.events);
    return all.filter(({ event }) => ids.has(event.id));
  }, [all, found]);
  const events = useMemo(
    () => (narrowed ? filterEvents(facts, filter) : corpus.events),
    [narrowed, facts, filter, corpus],
  );
  const sorted = useMemo(() => {
    if (!found || order === "time") return events;
    const rank = new Map(found.events.map((id, i) => [id, i]));
    return [...events].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }, [events, found, order]);
  const countMatching = useCallback((other: Filter) => filterEvents(facts, other).length, [facts]);
  const counted = needed ? facts : null;
  return useMemo(
    () => ({ events, sorted, filterable: counted, filter, countMatching }),
    [events, sorted, counted, filter, countMatching],
  );
}
