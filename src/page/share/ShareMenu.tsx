import { lazy, Suspense } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { importPart } from "../ui/lazyPart.ts";
import { Popover } from "../ui/Popover.tsx";

const SharePanel = lazy(() => importPart(() => import("./SharePanel.tsx")));

/** Links, embedding and exports, loaded when first opened. */
export function ShareMenu({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <Popover className="share right" name="Share and export" label="Share">
      <p className="popover-title">Share and export</p>
      <ErrorBoundary part="Sharing and exports">
        <Suspense fallback={<p role="status">Loading…</p>}>
          <SharePanel events={events} />
        </Suspense>
      </ErrorBoundary>
    </Popover>
  );
}
