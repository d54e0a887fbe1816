import { lazy, memo, Suspense, useState } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { useChoice } from "../state/store.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";

const DaySlider = lazy(async () => ({ default: (await loaded(() => import("./AsOfSlider.tsx"))).DaySlider }));

/** The way to see the case as it was known on a day. Nothing is loaded or derived until it is wanted. */
export const KnownWhen = memo(function KnownWhen({
  corpus,
  events,
}: {
  corpus: Corpus;
  events: readonly TimelineEvent[];
}) {
  const [open, setOpen] = useState(false);
  const chosen = useChoice((choice) => choice.knownOn !== null);
  return (
    <details
      className="known"
      open={open || chosen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>As known on…</summary>
      {(open || chosen) && (
        <ErrorBoundary part="The days">
          <Suspense fallback={<p role="status">Loading the days…</p>}>
            <DaySlider corpus={corpus} events={events} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
});
