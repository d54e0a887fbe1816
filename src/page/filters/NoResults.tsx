import { activeFilters, suggestRelaxation } from "../../core/filter/activeFilters.ts";
import { describeActiveFilter } from "../../core/filter/describeFilter.ts";
import { filterMessages } from "../../core/messages/filters.ts";
import { clearFilters, setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";

/** Explains why no event is visible, and offers to drop the filter whose removal shows the most events. */
export function NoResults({ countMatching }: Pick<VisibleEvents, "countMatching">) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const suggestion = suggestRelaxation(filter, countMatching);
  const filters = activeFilters(filter).length;
  const searched = query.trim();
  // The buttons disappear as soon as there are events, so focus moves to the event list.
  const withFocus = (action: () => void) => () => {
    document.getElementById("chronicle")?.focus({ preventScroll: true });
    action();
  };
  return (
    <div className="no-results">
      <p>
        {searched === ""
          ? filterMessages.noneMatchesFilters(filters)
          : filters > 0
            ? filterMessages.noneMatchesBoth(searched)
            : filterMessages.noneMatchesSearch(searched)}
      </p>
      <p className="row">
        {suggestion && (
          <button type="button" onClick={withFocus(() => setFilter(suggestion.criterion.without))}>
            {filterMessages.removeToSee(
              describeActiveFilter(suggestion.criterion, filter, corpus),
              suggestion.count,
            )}
          </button>
        )}
        {searched !== "" && (
          <button type="button" onClick={withFocus(() => useStore.setState({ query: "" }))}>
            {filterMessages.clearSearch}
          </button>
        )}
        {filters > 0 && (
          <button type="button" onClick={withFocus(clearFilters)}>
            {filterMessages.showAllEvents(corpus.events.length)}
          </button>
        )}
      </p>
    </div>
  );
}
