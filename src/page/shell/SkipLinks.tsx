import { shellMessages } from "../../core/messages/shell.ts";
import { openInReader, useStore } from "../state/store.ts";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";

/** Renders skip links, hidden until one is focused. */
export function SkipLinks() {
  const isPrerendered = useIsPrerendered();
  const hasReader = useStore(openInReader) !== null && !isPrerendered;
  return (
    <nav className="skip-links" aria-label={shellMessages.skipLinks}>
      <a className="unseen" href="#timeline">
        {shellMessages.skipToTimeline}
      </a>
      <a className="unseen" href="#chronicle">
        {shellMessages.skipToEventList}
      </a>
      {hasReader && (
        <a className="unseen" href="#reader">
          {shellMessages.skipToReader}
        </a>
      )}
    </nav>
  );
}
