import {
  type ReactNode,
  type RefObject,
  Suspense,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { PrerenderContext, useIsPrerendered } from "./prerenderContext.ts";

interface HydrationBoundaryProps {
  /** To begin a sentence with, should it fail. */
  name: string;
  /** What the person chose to come here; where it changes, a part that failed is tried again. */
  retryOn?: unknown;
  children: ReactNode;
}

/** A part of the page that fails by itself, and is taken over from the still edition by itself, in tasks of its own. */
export function HydrationBoundary({ name, retryOn, children }: HydrationBoundaryProps) {
  // What is tried again is not taken over again.
  const woken = useRef(false);
  return (
    <ErrorBoundary part={name} retryOn={retryOn}>
      <Suspense>
        <StaggeredHydration woken={woken}>{children}</StaggeredHydration>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The wakings that wait for one another. */
let previousHydration = Promise.resolve();

/** Still while it is taken over, then alive in its turn: all at one time would keep the browser long. */
function StaggeredHydration({ woken, children }: { woken: RefObject<boolean>; children: ReactNode }) {
  const pageStill = useIsPrerendered();
  const [still, setStill] = useState(() => pageStill && !woken.current);
  const done = useRef(() => {});
  useEffect(() => {
    woken.current = true;
    if (!still) return done.current();
    const turn = previousHydration;
    previousHydration = new Promise((resolve) => {
      done.current = resolve;
    });
    void turn.then(() => startTransition(() => setStill(false)));
    return () => done.current();
  }, [still, woken]);
  return <PrerenderContext value={still}>{children}</PrerenderContext>;
}
