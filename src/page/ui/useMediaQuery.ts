import { useSyncExternalStore } from "react";
import { PHONE_WIDTH, WIDE_WIDTH } from "./breakpoints.ts";
import { useIsPrerendered } from "./HydrationBoundary.tsx";

/** Creates a hook that returns whether a media query matches; null while prerendered. */
function createMediaQueryHook(query: string): () => boolean | null {
  const watch = (changed: () => void) => {
    const list = matchMedia(query);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  };
  const now = () => matchMedia(query).matches;
  const unknown = () => null;
  return () => {
    // The real answer follows hydration: a mismatch would make React render the section again at once.
    const isPrerendered = useIsPrerendered();
    return useSyncExternalStore(watch, isPrerendered ? unknown : now, unknown);
  };
}

/** Whether the reader fits beside the page; null while prerendered. */
export const useIsWide = createMediaQueryHook(`(width >= ${WIDE_WIDTH})`);

/** Whether the page is too narrow for the horizontal timeline; null while prerendered. */
export const useIsPhone = createMediaQueryHook(`(width <= ${PHONE_WIDTH})`);
