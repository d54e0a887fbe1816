import { lazy, Suspense, useDeferredValue } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import { activeParts } from "../event/activeParts.ts";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { loaded } from "../failure/loaded.ts";
import { useChoice } from "../state/store.ts";

const FilterChips = lazy(async () => ({
  default: (await loaded(() => import("./FilterChips.tsx"))).FilterChips,
}));

/** What the filter asks, and the day as known on which all is shown, loaded once either is chosen. */
export function ActiveFilters({ corpus }: { corpus: Corpus }) {
  // It comes with what it led to, so that the page moves once, and after the pressed button has shown itself.
  const asks = useDeferredValue(
    useChoice(({ filter, knownOn }) => activeParts(filter).length > 0 || knownOn !== null),
  );
  if (!asks) return null;
  return (
    <ErrorBoundary part="The filters in use">
      <Suspense>
        <FilterChips corpus={corpus} />
      </Suspense>
    </ErrorBoundary>
  );
}
