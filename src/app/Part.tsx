import {
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
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

/** The wakings that wait for one another. */
let before = Promise.resolve();

/** Still while it is taken over, then alive in its turn: all at one time would keep the browser long. */
function Waking({ children }: { children: ReactNode }) {
  // React asks for the server's value only while it takes over what the build rendered.
  const takenOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [still, setStill] = useState(takenOver);
  const done = useRef(() => {});
  useEffect(() => {
    if (!still) return done.current();
    const turn = before;
    before = new Promise((resolve) => {
      done.current = resolve;
    });
    void turn.then(() => startTransition(() => setStill(false)));
    return () => done.current();
  }, [still]);
  return <Still value={still}>{children}</Still>;
}
