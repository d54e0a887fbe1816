import { lazy, Suspense, useDeferredValue } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import { useStore } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";

const FilterChipsPanel = lazy(async () => ({
  default: (await importPart(() => import("./FilterChipsPanel.tsx"))).FilterChipsPanel,
}));

/** What the filter asks, and the day as known on which all is shown, loaded once either is chosen. */
export function FilterChips() {
  // It comes with what it led to, so that the page moves once, and after the pressed button has shown itself.
  const asks = useDeferredValue(
    useStore(({ filter, asOf }) => activeFilters(filter).length > 0 || asOf !== null),
  );
  if (!asks) return null;
  return (
    <ErrorBoundary part="The filters in use">
      <Suspense>
        <FilterChipsPanel />
      </Suspense>
    </ErrorBoundary>
  );
}
