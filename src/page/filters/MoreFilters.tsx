import { lazy, Suspense } from "react";
import { activeFilters } from "../../core/filter/activeFilters.ts";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import { useStore } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import { Popover } from "../ui/Popover.tsx";

const MoreFiltersPanel = lazy(async () => ({
  default: (await importPart(() => import("./MoreFiltersPanel.tsx"))).MoreFiltersPanel,
}));

/** The way to every filter that is not an actor, loaded when first wanted. */
export function MoreFilters({ counts }: { counts: FacetCounts | null }) {
  const filter = useStore((state) => state.filter);
  const on = activeFilters(filter).filter(({ kind }) => kind !== "include").length;
  return (
    <Popover className="wide" name="More filters" label={on > 0 ? `More filters: ${on} on` : "More filters"}>
      <ErrorBoundary part="The filters">
        <Suspense fallback={<p role="status">Loading the filters…</p>}>
          <MoreFiltersPanel counts={counts} />
        </Suspense>
      </ErrorBoundary>
    </Popover>
  );
}
