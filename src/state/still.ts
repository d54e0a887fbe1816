import { createContext, useContext } from "react";

/**
 * Whether this is the still edition: the page as the build renders it, for readers without script and for the moment
 * before script takes it over. Each part of the page says it to what stands in it.
 */
export const Still = createContext(false);

/** Whether this is the still edition. */
export function useStill(): boolean {
  return useContext(Still);
}
