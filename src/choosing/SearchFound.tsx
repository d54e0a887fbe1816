import { lazy, Suspense } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { loaded } from "../failure/loaded.ts";
import type { Searching } from "./useSearch.ts";

const Panel = lazy(async () => ({
  default: (await loaded(() => import("./SearchFoundPanel.tsx"))).SearchFoundPanel,
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
