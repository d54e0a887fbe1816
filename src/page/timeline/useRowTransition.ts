import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Lane } from "../../core/layout/markLayout.ts";
import { prefersReducedMotion } from "./useTween.ts";

const TIMING = { duration: 260, easing: "ease-out" };
/** On top of where the mark stands. */
const FROM_ROW: KeyframeAnimationOptions = { ...TIMING, composite: "add" };

/** The row of each event's first mark, by the event's id. */
function rowPositions(lanes: readonly Lane[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { event, y } of lanes.flatMap(({ marks }) => marks))
    if (!rows.has(event.id)) rows.set(event.id, y);
  return rows;
}

/**
 * When one of the `causes` changes (the filter, the lanes), marks that stay glide from their old row to the new one and new ones
 * fade in, so that the eye can follow. First, last, invert, play: the drawing itself is at once as it will be.
 */
export function useRowTransition(
  frame: RefObject<HTMLElement | null>,
  causes: readonly unknown[],
  lanes: readonly Lane[],
): void {
  const before = useRef({ causes, lanes });
  useLayoutEffect(() => {
    if (causes.some((cause, i) => cause !== before.current.causes[i]) && !prefersReducedMotion()) {
      const old = rowPositions(before.current.lanes);
      for (const mark of frame.current?.querySelectorAll<SVGGElement>("[data-event]") ?? []) {
        const from = old.get(mark.dataset.event ?? "");
        const by = from === undefined ? 0 : from - Number(mark.dataset.y);
        if (from === undefined) mark.animate([{ opacity: 0 }, { opacity: 1 }], TIMING);
        else if (by !== 0)
          mark.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], FROM_ROW);
      }
    }
    before.current = { causes, lanes };
  });
}
