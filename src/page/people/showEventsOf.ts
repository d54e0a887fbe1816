import { flushSync } from "react-dom";
import { NO_FILTER } from "../../core/filter/filter.ts";
import type { Viewport } from "../../core/layout/viewport.ts";
import { useStore } from "../state/store.ts";

/**
 * Shows only the events of an actor, or of everybody, and goes to the timeline, which shows the given part of
 * time, or all of it.
 */
export function showEventsOf(actor: string | null, part: Viewport | null = null): void {
  // The open card returns focus when it closes; the focus of the timeline must follow that.
  flushSync(() =>
    useStore.setState({
      filter: { ...NO_FILTER, include: actor === null ? [] : [actor] },
      query: "",
      viewport: part && { from: part.from, to: part.to },
      event: null,
      excerpt: null,
      openActor: null,
    }),
  );
  const timeline = document.getElementById("timeline");
  timeline?.focus({ preventScroll: true });
  timeline?.scrollIntoView({ block: "start" });
}
