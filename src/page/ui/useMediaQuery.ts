import { useSyncExternalStore } from "react";
import { useIsPrerendered } from "./prerenderContext.ts";

/** A hook that says whether a media query holds, as it changes; null in the still edition, which does not know its window. */
function createMediaQueryHook(query: string): () => boolean | null {
  const watch = (changed: () => void) => {
    const list = matchMedia(query);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  };
  const now = () => matchMedia(query).matches;
  const unknown = () => null;
  return () => {
    // Not before its part wakes: what differs from the server's answer React draws anew at once and in one piece.
    const still = useIsPrerendered();
    return useSyncExternalStore(watch, still ? unknown : now, unknown);
  };
}

/** Whether there is room for the reader beside the page; null in the still edition. */
export const useIsWide = createMediaQueryHook("(width >= 68.75em)");

/** Whether the page is too narrow for a drawing that lies; null in the still edition. */
export const useIsPhone = createMediaQueryHook("(width <= 37.5em)");
