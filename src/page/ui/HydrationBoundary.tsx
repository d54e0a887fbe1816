import { createContext, type ReactNode, Suspense, use, useDeferredValue, useSyncExternalStore } from "react";
import { ErrorBoundary, type ErrorBoundaryProps } from "./ErrorBoundary.tsx";

const PrerenderContext = createContext(false);

/**
 * Whether the component is prerendered: in the build, and in the browser until its section is hydrated. It
 * must then not depend on script or on the window.
 */
export function useIsPrerendered(): boolean {
  return use(PrerenderContext);
}

/**
 * Isolates a section of the page: it has its own error message and is hydrated on its own. If the prerendered
 * section was changed before hydration, React renders only this section again.
 */
export function HydrationBoundary({ children, ...section }: ErrorBoundaryProps) {
  return (
    <ErrorBoundary {...section}>
      <Suspense>
        <PrerenderProvider>{children}</PrerenderProvider>
      </Suspense>
    </ErrorBoundary>
  );
}

const subscribeToNothing = () => () => {};

/**
 * Renders the prerendered state while React hydrates, and the interactive state in a deferred render after
 * it.
 */
function PrerenderProvider({ children }: { children: ReactNode }) {
  const isHydrating = useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  );
  return <PrerenderContext value={useDeferredValue(isHydrating)}>{children}</PrerenderContext>;
}
