import { activeFilters, suggestRelaxation } from "../../core/filter/activeFilters.ts";
import { describeActiveFilter } from "../../core/filter/describeFilter.ts";
import { clearFilters, setFilter, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import type { VisibleEvents } from "../state/useVisibleEvents.ts";

/** Explains why no event is visible, and offers to drop the filter whose removal shows the most events. */
export function NoResults({ countMatching }: Pick<VisibleEvents, "countMatching">) {
  const { corpus } = useCorpus();
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const suggestion = suggestRelaxation(filter, countMatching);
  const filtered = activeFilters(filter).length > 0;
  const searched = query.trim() !== "";
  // The buttons disappear as soon as there are events, so focus moves to the event list.
  const withFocus = (action: () => void) => () => {
    document.getElementById("chronicle")?.focus({ preventScroll: true });
    action();
  };
  return (
    <div className="no-results">
      <p>
        {filtered && searched && `No event that has “${query.trim()}” passes the filters.`}
        {filtered && !searched && "No event passes all of the filters together."}
        {!filtered && searched && `No event has “${query.trim()}”.`}
        {!filtered && !searched && "This case has no events."}
      </p>
      <p className="row">
        {suggestion && (
          <button type="button" onClick={withFocus(() => setFilter(suggestion.criterion.without))}>
            Drop “{describeActiveFilter(suggestion.criterion, filter, corpus)}”: {suggestion.count}{" "}
            {suggestion.count === 1 ? "event" : "events"}
          </button>
        )}
        {searched && (
          <button type="button" onClick={withFocus(() => useStore.setState({ query: "" }))}>
            Clear the search
          </button>
        )}
        {filtered && (
          <button type="button" onClick={withFocus(clearFilters)}>
            Show all {corpus.events.length} events
          </button>
        )}
      </p>
    </div>
  );
}
