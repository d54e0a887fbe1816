import { useIsWide } from "../ui/useMediaQuery.ts";

/** Renders skip links, hidden until one is focused. */
export function SkipLinks() {
  const wide = useIsWide();
  return (
    <nav className="skip-links" aria-label="Skip">
      <a href="#timeline">Skip to the timeline</a>
      <a href="#chronicle">Skip to the chronicle</a>
      {wide !== false && <a href="#reader">Skip to the reader</a>}
    </nav>
  );
}
