import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import type { SearchState } from "./useSearch.ts";

const SearchResultsPanel = lazy(async () => ({
  default: (await importPart(() => import("./SearchResultsPanel.tsx"))).SearchResultsPanel,
}));

/** What came of a search, loaded with the first one. */
export function SearchResults(props: Omit<SearchState, "prepare">) {
  const { found, preparing, error } = props;
  if (!found && !preparing && !error) return null;
  return (
    <ErrorBoundary part="What the search found">
      <Suspense fallback={null}>
        <SearchResultsPanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
