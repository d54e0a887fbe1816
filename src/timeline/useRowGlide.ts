import { type RefObject, useLayoutEffect, useRef } from "react";
import { stillness } from "./useTween.ts";

const TIMING = { duration: 260, easing: "ease-out" };

/**
 * When `cause` changes (the filter, the lanes), marks that stay glide from their old row to the new one and new ones
 * fade in, so that the eye can follow. First, last, invert, play: the drawing itself is at once as it will be.
 */
export function useRowGlide(frame: RefObject<HTMLElement | null>, cause: unknown): void {
  const before = useRef<{ cause: unknown; rows: Map<string, number> }>({ cause, rows: new Map() });
  useLayoutEffect(() => {
    const rows = new Map<string, number>();
    const moves = before.current.cause !== cause && before.current.rows.size > 0 && !stillness();
    for (const mark of frame.current?.querySelectorAll<SVGGElement>("[data-key]") ?? []) {
      const key = mark.dataset.event ?? mark.dataset.key ?? "";
      const y = Number(mark.dataset.y);
      if (rows.has(key)) continue;
      rows.set(key, y);
      if (!moves) continue;
      const old = before.current.rows.get(key);
      if (old === undefined) mark.animate([{ opacity: 0 }, { opacity: 1 }], TIMING);
      else if (old !== y)
        mark.animate([{ transform: `translateY(${old - y}px)` }, { transform: "none" }], TIMING);
    }
    before.current = { cause, rows };
  });
}
