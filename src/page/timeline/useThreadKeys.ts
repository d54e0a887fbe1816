import { useEffect, useRef } from "react";
import type { Thread } from "../../core/evidence/thread.ts";
import { selectInThread } from "./selectInThread.ts";

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
      if (latest.current) selectInThread(latest.current, key.key === "]" ? 1 : -1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
