import { activeFilters, suggestRelaxation } from "../../core/filter/activeFilters.ts";
import { describeActiveFilter } from "../../core/filter/describeFilter.ts";
import type { Filter } from "../../core/filter/filter.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";

/** What there is and what other filters would show. */
export interface NoResultsPanelProps {
  /** How many events another filter would show, with the search as it is. */
  shownBy(filter: Filter): number;
}

/** Why no event is shown, and the nearest way out. */
export function NoResultsPanel({ shownBy }: NoResultsPanelProps) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const setFilter = useStore((state) => state.setFilter);
  const search = useStore((state) => state.search);
  const showAll = useStore((state) => state.clearFilters);
  const way = suggestRelaxation(filter, shownBy);
  const filtered = activeFilters(filter).length > 0;
  const searched = query.trim() !== "";
  // What shows events again goes away with this; the chronicle stands in its place.
  const andRead = (act: () => void) => () => {
    document.getElementById("chronicle")?.focus({ preventScroll: true });
    act();
  };
  return (
    <div className="no-results">
      <p>
        {filtered && searched && `No event that has “${query.trim()}” passes the filters.`}
        {filtered && !searched && "No event passes all of the filters together."}
        {!filtered && searched && `No event has “${query.trim()}”.`}
        {!filtered && !searched && "This case has no events."}
      </p>
      <p className="no-results-actions">
        {way && (
          <button type="button" onClick={andRead(() => setFilter(way.criterion.without))}>
            Drop “{describeActiveFilter(way.criterion, filter, corpus)}”: {way.count}{" "}
            {way.count === 1 ? "event" : "events"}
          </button>
        )}
        {searched && (
          <button type="button" onClick={andRead(() => search(""))}>
            Clear the search
          </button>
        )}
        {filtered && (
          <button type="button" onClick={andRead(showAll)}>
            Show all {corpus.events.length} events
          </button>
        )}
      </p>
    </div>
  );
}
