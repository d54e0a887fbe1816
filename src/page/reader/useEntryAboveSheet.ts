import { type RefObject, useEffect } from "react";

/** Space between the selected event and the edges that cover it, in CSS pixels. */
const MARGIN = 16;

/** Least height of the page above the sheet, in CSS pixels, in which an event can be seen. */
const LEAST_HEIGHT = 160;

/**
 * Scrolls the page until the selected event is above the sheet: its mark or its entry in the list, whichever
 * is nearer. `event` is null if the reader is no sheet.
 */
export function useEntryAboveSheet(frame: RefObject<HTMLElement | null>, event: string | null): void {
  useEffect(() => {
    if (event === null || !frame.current) return;
    const top = (document.querySelector("[data-nav]")?.getBoundingClientRect().bottom ?? 0) + MARGIN;
    const bottom = frame.current.getBoundingClientRect().top - MARGIN;
    if (bottom - top < LEAST_HEIGHT) return;
    let nearest: number | null = null;
    for (const entry of document.querySelectorAll(`main [data-event="${CSS.escape(event)}"]`)) {
      const box = entry.getBoundingClientRect();
      if (box.height === 0) continue;
      const distance =
        box.top < top ? box.top - top : Math.max(0, Math.min(box.bottom - bottom, box.top - top));
      if (nearest === null || Math.abs(distance) < Math.abs(nearest)) nearest = distance;
    }
    if (nearest) scrollBy(0, nearest);
  }, [frame, event]);
}
