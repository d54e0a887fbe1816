import { useSyncExternalStore } from "react";

/** Whether a media query holds, kept as it changes; null in the still edition, which does not know its window. */
function useMediaQuery(query: string): boolean | null {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => null,
  );
}

/** Whether there is room for the reader beside the page; null in the still edition. */
export const useWide = () => useMediaQuery("(width >= 68.75em)");

/** Whether the page is too narrow for a drawing that lies; null in the still edition. */
export const usePhone = () => useMediaQuery("(width <= 37.5em)");
