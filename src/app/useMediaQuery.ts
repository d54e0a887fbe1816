import { useSyncExternalStore } from "react";

/** Whether a media query holds, kept as it changes; null in the still edition, which does not know its window. */
export function useMediaQuery(query: string): boolean | null {
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
