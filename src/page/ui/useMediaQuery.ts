import { useSyncExternalStore } from "react";
import { useIsPrerendered } from "./HydrationBoundary.tsx";

/** Widest viewport with the layout of a phone. CSS repeats both widths; css.test.ts compares them. */
export const PHONE_WIDTH = "37.5em";

/** Width of the viewport from which the reader has a column of its own. */
export const WIDE_WIDTH = "62.5em";

/** Highest viewport of a phone on its side. Not in em: with large text a desktop would be low, too. */
const LOW_HEIGHT = "480px";

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

/** Whether the page is a phone on its side: wide enough for the timeline, but low; null while prerendered. */
export const useIsLow = createMediaQueryHook(`(width > ${PHONE_WIDTH}) and (height <= ${LOW_HEIGHT})`);

/** Whether the page is too narrow for the horizontal timeline; null while prerendered. */
export const useIsPhone = createMediaQueryHook(`(width <= ${PHONE_WIDTH})`);
