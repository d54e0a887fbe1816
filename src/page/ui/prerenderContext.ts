import { createContext, useContext } from "react";

/**
 * Whether this is the still edition: the page as the build renders it, for readers without script and for the moment
 * before script takes it over. The page says it of itself, and each part of it, which comes alive in its turn, to what stands in it.
 */
export const PrerenderContext = createContext(false);

/** Whether this is the still edition. */
export function useIsPrerendered(): boolean {
  return useContext(PrerenderContext);
}
