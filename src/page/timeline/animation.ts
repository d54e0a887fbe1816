import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Mark } from "../../core/layout/drawing.ts";

/** Duration of a tween, in milliseconds. */
const TWEEN_DURATION = 380;
const ROW_TIMING = { duration: 260, easing: "ease-out" };
/** Added to the mark's own position. */
const FROM_ROW: KeyframeAnimationOptions = { ...ROW_TIMING, composite: "add" };

/** Whether the person asked the system for reduced motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Calls `step` in each frame with an eased share from 0 to 1; under reduced motion once, with 1. Returns a
 * function that stops the animation.
 */
export function animate(step: (share: number) => void): () => void {
  if (prefersReducedMotion()) {
    step(1);
    return () => {};
  }
  const start = performance.now();
  let frame = 0;
  const tick = (now: number) => {
    const t = Math.min(1, Math.max(0, (now - start) / TWEEN_DURATION));
    step(t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
    if (t < 1) frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}

/**
 * When one of the `causes` changes (the filter), moves marks from their old rows to their new ones
 * and fades new marks in. The layout changes at once; only transforms are animated (FLIP).
 */
export function useRowTransition(
  frame: RefObject<HTMLElement | null>,
  causes: readonly unknown[],
  marks: readonly Pick<Mark, "event" | "y">[],
): void {
  const before = useRef({ causes, marks });
  useLayoutEffect(() => {
    if (causes.some((cause, i) => cause !== before.current.causes[i]) && !prefersReducedMotion()) {
      // Reversed, so that of an event in several rows the first mark counts.
      const rows = new Map(before.current.marks.toReversed().map(({ event, y }) => [event.id, y]));
      for (const mark of frame.current?.querySelectorAll<SVGGElement>("[data-event]") ?? []) {
        const from = rows.get(mark.dataset.event ?? "");
        const distance = from === undefined ? 0 : from - Number(mark.dataset.y);
        if (from === undefined) mark.animate([{ opacity: 0 }, { opacity: 1 }], ROW_TIMING);
        else if (distance !== 0)
          mark.animate([{ transform: `translateY(${distance}px)` }, { transform: "none" }], FROM_ROW);
      }
    }
    before.current = { causes, marks };
  });
}
