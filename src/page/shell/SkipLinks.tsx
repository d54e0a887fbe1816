import { useIsWide } from "../ui/useMediaQuery.ts";

/** Renders skip links, hidden until one is focused. */
export function SkipLinks() {
  const wide = useIsWide();
  return (
    <nav className="skip-links" aria-label="Skip">
      <a className="unseen" href="#timeline">
        Skip to the timeline
      </a>
      <a className="unseen" href="#chronicle">
        Skip to the chronicle
      </a>
      {wide !== false && (
        <a className="unseen" href="#reader">
          Skip to the reader
        </a>
      )}
    </nav>
  );
}
