import { lazy, Suspense } from "react";
import type { Corpus } from "../corpus/corpus.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { loaded } from "../failure/loaded.ts";
import { Menu } from "./Menu.tsx";

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
