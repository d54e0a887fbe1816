import { createContext, useContext } from "react";

/** Whether the section is prerendered: in the build, and in the browser until the section is hydrated. */
export const PrerenderContext = createContext(false);

/** Whether the component renders the prerendered page, which must not depend on script or on the window. */
export function useIsPrerendered(): boolean {
  return useContext(PrerenderContext);
}
