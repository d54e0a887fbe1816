import { shellMessages } from "../../core/messages/shell.ts";
import { useIsWide } from "../ui/useMediaQuery.ts";

/** Renders skip links, hidden until one is focused. */
export function SkipLinks() {
  const wide = useIsWide();
  return (
    <nav className="skip-links" aria-label={shellMessages.skipLinks}>
      <a className="unseen" href="#timeline">
        {shellMessages.skipToTimeline}
      </a>
      <a className="unseen" href="#chronicle">
        {shellMessages.skipToEventList}
      </a>
      {wide !== false && (
        <a className="unseen" href="#reader">
          {shellMessages.skipToReader}
        </a>
      )}
    </nav>
  );
}
