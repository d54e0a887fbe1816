import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import type { Props } from "./NoResultsPanel.tsx";

const WaysOut = lazy(async () => ({
  default: (await loaded(() => import("./NoResultsPanel.tsx"))).WaysOut,
}));

/** Stands where no event is shown: why, and the ways out, loaded when first needed. */
export function NothingShown(props: Props) {
  return (
    <ErrorBoundary part="Why nothing is shown">
      <Suspense fallback={<p role="status">No event is shown.</p>}>
        <WaysOut {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
