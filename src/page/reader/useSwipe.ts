import { type RefObject, useEffect } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { selectEvent, useStore } from "../state/store.ts";

/** Shortest swipe in CSS pixels, and the longest in milliseconds: slower moves select text. */
const MIN_DISTANCE = 60;
const MAX_DURATION = 800;

/** Selects the event that is `step` places after the open one, if there is one. */
export function selectNeighbour(events: readonly TimelineEvent[], step: number): void {
  // From the store: the selection may be newer than the deferred event on screen.
  const from = events.findIndex(({ id }) => id === useStore.getState().event);
  const target = from === -1 ? undefined : events[from + step];
  if (target) selectEvent(target.id);
}

/**
 * Goes to the next event by a swipe to the left, and to the previous one by a swipe to the right. The frame
 * needs `touch-action: pan-y`: the browser then scrolls by itself, and cancels the pointer when it does.
 */
export function useSwipe(
  frame: RefObject<HTMLElement | null>,
  events: readonly TimelineEvent[],
  active: boolean,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !active) return;
    let start: PointerEvent | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    const forget = () => {
      start = null;
    };
    const begin = (down: PointerEvent) => {
      start = down.isPrimary && down.pointerType !== "mouse" ? down : null;
    };
    const end = (up: PointerEvent) => {
      const [x, y] = start ? [up.clientX - start.clientX, up.clientY - start.clientY] : [0, 0];
      const isQuick = start !== null && up.timeStamp - start.timeStamp < MAX_DURATION;
      forget();
      const selectsText = getSelection()?.isCollapsed === false;
      if (!isQuick || selectsText || Math.abs(x) < MIN_DISTANCE || Math.abs(x) < 2 * Math.abs(y)) return;
      selectNeighbour(events, x < 0 ? 1 : -1);
    };
    element.addEventListener("pointerdown", begin, { signal });
    element.addEventListener("pointerup", end, { signal });
    element.addEventListener("pointercancel", forget, { signal });
    return () => listening.abort();
  }, [frame, events, active]);
}
