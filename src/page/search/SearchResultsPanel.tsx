import { useStore } from "../state/store.ts";
import { SentenceResults } from "./SentenceResults.tsx";
import type { SearchState } from "./useSearch.ts";

/** What the search found where, in which order it stands, and what went wrong, if anything did. */
export function SearchResultsPanel({ found, preparing, error, retry }: Omit<SearchState, "prepare">) {
  const order = useStore((state) => state.order);
  const setOrder = useStore((state) => state.setOrder);
  if (error) {
    return (
      <p className="search-results" role="alert">
        The search could not be loaded: {error.message}{" "}
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  if (preparing) {
    return (
      <p className="search-results" role="status">
        Preparing the search…
      </p>
    );
  }
  if (!found) return null;
  return (
    <div className="search-results">
      <p>
        {found.events.length === 0
          ? "No event has it in its title, claims, names or quoted words"
          : `${formatResultCount(found.events.length, "event has", "events have")} it in title, claims, names or quoted words`}
        {found.sentences.length === 0 && "; it is in no sentence of the articles."}
      </p>
      {found.sentences.length > 0 && <SentenceResults sentences={found.sentences} />}
      <fieldset className="segmented">
        <legend className="unseen">Order of the chronicle</legend>
        {(["time", "relevance"] as const).map((by) => (
          <button key={by} type="button" aria-pressed={order === by} onClick={() => setOrder(by)}>
            {by === "time" ? "in order of time" : "best match first"}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function formatResultCount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
