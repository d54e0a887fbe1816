import { type RefObject, useEffect, useRef } from "react";

/** What hands ask for. Shares are of the plot's width. */
export interface Gestures {
  /** Zoom by a factor around a point at a share of the width. */
  zoom(share: number, factor: number): void;
  /** Move the view by a share of the width, later when positive. Answers whether there was anywhere to go. */
  pan(share: number): boolean;
  /** Fit the spell at a share of the width. */
  fit(share: number): void;
}

/** A press that moves less is a click, in CSS pixels. */
const DRAG_THRESHOLD = 4;

/**
 * Wheel, drag, pinch and double click on the drawing. The page's own scroll is never taken: a plain wheel is left
 * alone, Ctrl or ⌘ with it zooms, a sideways wheel pans; and `touch-action: pan-y` leaves a finger's way across time to
 * the page. `gutter` is how much of the element's left is no plot, `plot` how wide the plot is, in CSS pixels.
 */
export function useGestures(
  ref: RefObject<HTMLElement | null>,
  gutter: number,
  plot: number,
  gestures: Gestures,
): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const share = (clientX: number) =>
      Math.min(1, Math.max(0, (clientX - element.getBoundingClientRect().left - gutter) / plot));
    const hands = new Map<number, number>();
    let travelled = 0;

    const wheel = (turn: WheelEvent) => {
      const pixels = turn.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (turn.ctrlKey || turn.metaKey) {
        turn.preventDefault();
        latest.current.zoom(share(turn.clientX), 2 ** ((-turn.deltaY * pixels) / 120));
      } else if (turn.shiftKey || Math.abs(turn.deltaX) > Math.abs(turn.deltaY)) {
        const by = turn.deltaX === 0 ? turn.deltaY : turn.deltaX;
        if (latest.current.pan((by * pixels) / plot)) turn.preventDefault();
      }
    };
    const down = (press: PointerEvent) => {
      if (press.button !== 0 || (press.target as Element).closest(".overview")) return;
      hands.set(press.pointerId, press.clientX);
      travelled = 0;
    };
    const move = (press: PointerEvent) => {
      const before = hands.get(press.pointerId);
      if (before === undefined) return;
      // Released where we could not see it.
      if (press.buttons === 0) return void hands.delete(press.pointerId);
      const other = [...hands].find(([id]) => id !== press.pointerId)?.[1];
      const by = press.clientX - before;
      travelled += Math.abs(by);
      if (other !== undefined) {
        const [was, is] = [Math.abs(before - other), Math.abs(press.clientX - other)];
        hands.set(press.pointerId, press.clientX);
        if (was > 8 && is > 8) latest.current.zoom(share((press.clientX + other) / 2), is / was);
      } else if (travelled > DRAG_THRESHOLD) {
        if (!element.hasPointerCapture(press.pointerId)) element.setPointerCapture(press.pointerId);
        hands.set(press.pointerId, press.clientX);
        latest.current.pan(-by / plot);
      }
    };
    const up = (press: PointerEvent) => void hands.delete(press.pointerId);
    // The click that ends a drag is none.
    const click = (press: MouseEvent) => {
      if (travelled > DRAG_THRESHOLD) press.stopPropagation();
      travelled = 0;
    };
    const double = (press: MouseEvent) => {
      if (!(press.target as Element).closest("[data-key], .overview"))
        latest.current.fit(share(press.clientX));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", up);
    element.addEventListener("click", click, { capture: true });
    element.addEventListener("dblclick", double);
    return () => {
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", up);
      element.removeEventListener("click", click, { capture: true });
      element.removeEventListener("dblclick", double);
    };
  }, [ref, gutter, plot]);
}
