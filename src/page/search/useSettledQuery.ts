import { useEffect, useState } from "react";
import { useStore } from "../state/store.ts";

/** Time without a new letter after which the page follows the search, in milliseconds. */
const TYPING_PAUSE = 400;

/**
 * Returns the query after a pause in typing, and an empty query at once. The results below the field follow
 * each letter. The page under them changes once.
 */
export function useSettledQuery(): string {
  const [settled, setSettled] = useState(() => useStore.getState().query);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A subscription, not a hook: a letter renders nothing but the field.
    const stop = useStore.subscribe(({ query }, before) => {
      if (query === before.query) return;
      clearTimeout(timer);
      if (query === "") setSettled("");
      else timer = setTimeout(setSettled, TYPING_PAUSE, query);
    });
    // A link may have set the query since the first render.
    setSettled(useStore.getState().query);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return settled;
}
