import { lazy, Suspense } from "react";
import { activeParts } from "../../core/filter/activeFilters.ts";
import type { FacetCounts } from "../../core/filter/facetCounts.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { useChoice } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import { Menu } from "../ui/Popover.tsx";

const Panel = lazy(async () => ({
  default: (await loaded(() => import("./MoreFiltersPanel.tsx"))).MoreFiltersPanel,
}));

/** The way to every filter that is not an actor, loaded when first wanted. */
export function MoreFilters({ corpus, counts }: { corpus: Corpus; counts: FacetCounts | null }) {
  const filter = useChoice((choice) => choice.filter);
  const on = activeParts(filter).filter(({ kind }) => kind !== "include").length;
  return (
    <Menu className="wide" name="More filters" label={on > 0 ? `More filters: ${on} on` : "More filters"}>
      <ErrorBoundary part="The filters">
        <Suspense fallback={<p role="status">Loading the filters…</p>}>
          <Panel corpus={corpus} counts={counts} />
        </Suspense>
      </ErrorBoundary>
    </Menu>
  );
}
