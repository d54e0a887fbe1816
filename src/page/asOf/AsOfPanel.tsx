import { lazy, memo, Suspense, useState } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useStore } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";

const AsOfSlider = lazy(async () => ({
  default: (await importPart(() => import("./AsOfSlider.tsx"))).AsOfSlider,
}));

/** The way to see the case as it was known on a day. Nothing is loaded or derived until it is wanted. */
export const AsOfPanel = memo(function AsOfPanel({ events }: { events: readonly TimelineEvent[] }) {
  const [open, setOpen] = useState(false);
  const chosen = useStore((state) => state.asOf !== null);
  return (
    <details
      className="as-of"
      open={open || chosen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>As known on…</summary>
      {(open || chosen) && (
        <ErrorBoundary part="The days">
          <Suspense fallback={<p role="status">Loading the days…</p>}>
            <AsOfSlider events={events} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
});
