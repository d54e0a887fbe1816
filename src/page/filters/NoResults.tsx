import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import type { NoResultsPanelProps } from "./NoResultsPanel.tsx";

const NoResultsPanel = lazy(async () => ({
  default: (await importPart(() => import("./NoResultsPanel.tsx"))).NoResultsPanel,
}));

/** Stands where no event is shown: why, and the ways out, loaded when first needed. */
export function NoResults(props: NoResultsPanelProps) {
  return (
    <ErrorBoundary part="Why nothing is shown">
      <Suspense fallback={<p role="status">No event is shown.</p>}>
        <NoResultsPanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
