import { useEffect, useRef, useState } from "react";

/** How long a change takes, in milliseconds. */
const TWEEN_DURATION = 380;

/** Whether the person wants nothing to move. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Calls `step` with a share from 0 to 1, easing, until it is over; at once with 1 under reduced motion. Answers how to stop it. */
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

/** A number that glides to its target when that changes. */
export function useTween(target: number): number {
  const [value, setValue] = useState(target);
  const last = useRef(target);
  useEffect(() => {
    const from = last.current;
    if (from === target) return;
    return animate((share) => {
      last.current = from + (target - from) * share;
      setValue(last.current);
    });
  }, [target]);
  return value;
}
