import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether this is the still edition: the page as the build renders it, for readers without script and for the moment
 * before script takes it over.
 */
export function useStill(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
