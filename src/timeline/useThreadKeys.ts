import { useEffect, useRef } from "react";
import type { Thread } from "../event/thread.ts";
import { useChoice } from "../state/store.ts";

/**
 * `[` and `]` walk the selected event's thread from wherever the focus is, the reader above all; not while something is
 * typed.
 */
export function useThreadKeys(thread: Thread | null): void {
  const latest = useRef(thread);
  latest.current = thread;
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== "[" && key.key !== "]") return;
      const typing = key.target instanceof Element && key.target.closest("input, textarea, select, dialog");
      if (typing || key.ctrlKey || key.metaKey || key.altKey) return;
      const { event, selectEvent } = useChoice.getState();
      const events = latest.current?.events ?? [];
      const at = events.findIndex(({ id }) => id === event);
      const next = at === -1 ? undefined : events[at + (key.key === "]" ? 1 : -1)];
      if (next) selectEvent(next.id);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
