import { buildThread } from "../../core/evidence/thread.ts";
import { findShortcut, SHORTCUTS } from "../shared/shortcuts.ts";
import { selectEvent, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useDocumentEvent } from "../ui/useDocumentEvent.ts";

/** Selects the previous or the next of the linked events on the keys `[` and `]`, wherever the focus is. */
export function useThreadKeys(): void {
  const { corpus } = useCorpus();
  useDocumentEvent("keydown", (keyEvent) => {
    const step = findShortcut(SHORTCUTS.stepInThread, keyEvent);
    const { event } = useStore.getState();
    if (step === undefined || event === null) return;
    const { events } = buildThread(event, corpus.events, corpus.links);
    const next = events[events.findIndex(({ id }) => id === event) + step];
    if (next) selectEvent(next.id);
  });
}
