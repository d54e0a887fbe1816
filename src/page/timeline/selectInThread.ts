import type { Thread } from "../../core/evidence/thread.ts";
import { useStore } from "../state/store.ts";

/** Goes to the event after the selected one in its thread, or before it: the one selected now, not the one shown, which may be a press behind. */
export function selectInThread({ events }: Thread, by: 1 | -1): void {
  const { event, selectEvent } = useStore.getState();
  const at = events.findIndex(({ id }) => id === event);
  const next = at === -1 ? undefined : events[at + by];
  if (next) selectEvent(next.id);
}
