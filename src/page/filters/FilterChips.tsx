import { lazy, Suspense, useDeferredValue } from "react";
import { activeParts } from "../../core/filter/activeFilters.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";

const FilterChips = lazy(async () => ({
  default: (await loaded(() => import("./FilterChipsPanel.tsx"))).FilterChips,
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
