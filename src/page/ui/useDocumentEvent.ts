import { useEffect, useEffectEvent } from "react";

/** Calls the `listener` of the latest render for each event of a type at the document. */
export function useDocumentEvent<K extends keyof DocumentEventMap>(
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
  { capture = false } = {},
): void {
  const latest = useEffectEvent(listener);
  useEffect(() => {
    document.addEventListener(type, latest, capture);
    return () => document.removeEventListener(type, latest, capture);
  }, [type, capture]);
}
