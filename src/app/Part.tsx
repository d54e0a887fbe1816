import { type ReactNode, Suspense, useDeferredValue, useState, useSyncExternalStore } from "react";
import { ErrorBoundary } from "../failure/ErrorBoundary.tsx";
import { Still } from "../state/still.ts";

interface Props {
  /** To begin a sentence with, should it fail. */
  name: string;
  /** What the person chose to come here; where it changes, a part that failed is tried again. */
  retryOn?: unknown;
  children: ReactNode;
}

/** A part of the page that fails by itself, and is taken over from the still edition by itself, in tasks of its own. */
export function Part({ name, retryOn, children }: Props) {
  return (
    <ErrorBoundary part={name} retryOn={retryOn}>
      <Suspense>
        <Waking>{children}</Waking>
      </Suspense>
    </ErrorBoundary>
  );
}

const never = () => () => undefined;

/** Still while it is taken over, and alive as soon as there is time: as one step both would keep the browser long. */
function Waking({ children }: { children: ReactNode }) {
  // React asks for the server's value only while it takes over what the build rendered.
  const takenOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [began] = useState(takenOver);
  const still = useDeferredValue(false, began);
  return <Still value={still}>{children}</Still>;
}
