import { type RefObject, useEffect, useRef } from "react";

/** Changes of the view that gestures ask for. Shares are of the plot's width. */
export interface Gestures {
  /** Zooms by a factor around a point. */
  zoom(share: number, factor: number): void;
  /** Moves the view by a share of the width, later if positive. Returns whether there was time to move to. */
  pan(share: number): boolean;
  /** Fits the time segment at a point. */
  fit(share: number): void;
}

/** Distance up to which a moved pointer is a click, in CSS pixels. */
const DRAG_THRESHOLD = 4;
/** Distance of two fingers up to which they do not zoom, in CSS pixels: the ratio of tiny distances jumps. */
const MIN_PINCH = 8;
/** Height of a line in a wheel event that counts lines, in CSS pixels. */
const WHEEL_LINE_HEIGHT = 16;

/**
 * Listens to wheel, drag, pinch and double click. The page keeps its own scroll: Ctrl or ⌘ with the wheel
 * zooms, a sideways wheel pans, and `touch-action: pan-y` leaves vertical swipes to the page.
 * `gutter` is the width to the left of the plot, `plotWidth` that of the plot, in CSS pixels.
 */
export function useGestures(
  ref: RefObject<HTMLElement | null>,
  gutter: number,
  plotWidth: number,
  gestures: Gestures,
): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const shareAt = (clientX: number) =>
      Math.min(1, Math.max(0, (clientX - element.getBoundingClientRect().left - gutter) / plotWidth));
    /** Last known x of each pointer that is down, by its id. */
    const pointers = new Map<number, number>();
    let travelled = 0;

    const wheel = (event: WheelEvent) => {
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_HEIGHT : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current.zoom(shareAt(event.clientX), 2 ** ((-event.deltaY * pixels) / 120));
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        const delta = event.deltaX === 0 ? event.deltaY : event.deltaX;
        if (latest.current.pan((delta * pixels) / plotWidth)) event.preventDefault();
      }
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest(".overview")) return;
      pointers.set(event.pointerId, event.clientX);
      travelled = 0;
    };
    const move = ({ pointerId, clientX, buttons }: PointerEvent) => {
      const before = pointers.get(pointerId);
      if (before === undefined) return;
      // The button was released outside the window.
      if (buttons === 0) return void pointers.delete(pointerId);
      const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
      const way = travelled + Math.abs(clientX - before);
      if (other === undefined && way <= DRAG_THRESHOLD) return;
      travelled = way;
      pointers.set(pointerId, clientX);
      if (other !== undefined) {
        const [distance, next] = [Math.abs(before - other), Math.abs(clientX - other)];
        if (distance > MIN_PINCH && next > MIN_PINCH)
          latest.current.zoom(shareAt((clientX + other) / 2), next / distance);
        return;
      }
      if (!element.hasPointerCapture(pointerId)) element.setPointerCapture(pointerId);
      latest.current.pan((before - clientX) / plotWidth);
    };
    const up = (event: PointerEvent) => void pointers.delete(event.pointerId);
    const click = (event: MouseEvent) => {
      // The browser sends a click at the end of a drag, too.
      if (travelled > DRAG_THRESHOLD) event.stopPropagation();
      travelled = 0;
    };
    const doubleClick = (event: MouseEvent) => {
      if (!(event.target as Element).closest("[data-key], .overview"))
        latest.current.fit(shareAt(event.clientX));
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("wheel", wheel, { signal, passive: false });
    element.addEventListener("pointerdown", down, { signal });
    element.addEventListener("pointermove", move, { signal });
    element.addEventListener("click", click, { signal, capture: true });
    element.addEventListener("dblclick", doubleClick, { signal });
    window.addEventListener("pointerup", up, { signal });
    window.addEventListener("pointercancel", up, { signal });
    return () => listening.abort();
  }, [ref, gutter, plotWidth]);
}
