import { useEffect, useState } from "react";
import type { Lens } from "../../core/layout/viewport.ts";

/** Share of the width by which what is drawn may lag behind what is looked at. */
export const LAG = 1 / 4;
/** When a move is over, in milliseconds. */
const REST = 120;

/**
 * The lens for which the drawing's content is made: while a hand moves the view it follows by quarters of a width, so that
 * most steps only move a layer; once the view rests it is exact.
 */
export function useSettled({ k, offset }: Lens, width: number): Lens {
  const [settled, setSettled] = useState({ k, offset });
  const lags = settled.k === k && Math.abs(settled.offset - offset) < width * LAG;
  if (!lags) setSettled({ k, offset });
  useEffect(() => {
    const timer = setTimeout(
      () => setSettled((now) => (now.k === k && now.offset === offset ? now : { k, offset })),
      REST,
    );
    return () => clearTimeout(timer);
  }, [k, offset]);
  return lags ? settled : { k, offset };
}
