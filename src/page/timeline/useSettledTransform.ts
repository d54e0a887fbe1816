import { useEffect, useState } from "react";
import type { ZoomTransform } from "../../core/layout/viewport.ts";

/** Share of the width by which what is drawn may lag behind what is looked at. */
export const SETTLED_OVERSCAN = 1 / 4;
/** When a move is over, in milliseconds. */
const SETTLE_DELAY = 120;

/**
 * The lens for which the drawing's content is made: while a hand moves the view it follows by quarters of a width, so that
 * most steps only move a layer; once the view rests it is exact.
 */
export function useSettledTransform({ k, x }: ZoomTransform, width: number): ZoomTransform {
  const [settled, setSettled] = useState({ k, x });
  const lags = settled.k === k && Math.abs(settled.x - x) < width * SETTLED_OVERSCAN;
  if (!lags) setSettled({ k, x });
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled((now) => (now.k === k && now.x === x ? now : { k, x })),
      SETTLE_DELAY,
    );
    return () => clearTimeout(timer);
  }, [k, x]);
  return lags ? settled : { k, x };
}
