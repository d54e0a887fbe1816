import { useIsWide } from "../ui/useMediaQuery.ts";

/** Renders skip links, hidden until one is focused. */
export function SkipLinks() {
  const wide = useIsWide();
  return (
    <nav className="skip-links" aria-label="Skip">
      {["timeline", "chronicle", ...(wide === false ? [] : ["reader"])].map((id) => (
        <a key={id} className="unseen" href={`#${id}`}>
          {`Skip to the ${id}`}
        </a>
      ))}
    </nav>
  );
}
