import { lazy, Suspense } from "react";
import type { Corpus } from "../../core/model/corpus.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { loaded } from "../ui/lazyPart.ts";
import { Menu } from "../ui/Popover.tsx";

const SharePanel = lazy(() => loaded(() => import("./SharePanel.tsx")));

/** Links, embedding and exports, loaded when first opened. */
export function ShareMenu({ corpus, events }: { corpus: Corpus; events: readonly TimelineEvent[] }) {
  return (
    <Menu className="share right" name="Share and export" label="Share">
      <p className="menu-title">Share and export</p>
      <ErrorBoundary part="Sharing and exports">
        <Suspense fallback={<p role="status">Loading…</p>}>
          <SharePanel corpus={corpus} events={events} />
        </Suspense>
      </ErrorBoundary>
    </Menu>
  );
}
