import { lazy, Suspense } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import type { Searching } from "./useSearch.ts";

const Panel = lazy(async () => ({
  default: (await loaded(() => import("./SearchResultsPanel.tsx"))).SearchFoundPanel,
}));

/** What came of a search, loaded with the first one. */
export function SearchFound(props: Omit<Searching, "prepare"> & { corpus: Corpus }) {
  const { found, preparing, error } = props;
  if (!found && !preparing && !error) return null;
  return (
    <ErrorBoundary part="What the search found">
      <Suspense fallback={null}>
        <Panel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
