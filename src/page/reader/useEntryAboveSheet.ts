import { type RefObject, useEffect } from "react";

/** Space between the selected event and the edges that cover it, in CSS pixels. */
const MARGIN = 16;

/** Least height of the page above the sheet, in CSS pixels, in which an event can be seen. */
const LEAST_HEIGHT = 160;

/** Time in milliseconds in which the page may change its layout after an event opens. */
const SETTLING_TIME = 3_000;

const INPUTS = ["pointerdown", "wheel", "keydown", "touchstart"] as const;

/**
 * Scrolls the page until the selected event is above the sheet: its mark or its entry in the list, whichever
 * is nearer. A page that just loaded may change its layout, so this repeats until the next input. `event` is
 * null if the reader is no sheet.
 */
export function useEntryAboveSheet(frame: RefObject<HTMLElement | null>, event: string | null): void {
  useEffect(() => {
    const main = document.querySelector("main");
    if (event === null || !main) return;
    const show = () => {
      if (frame.current) scrollBy(0, findDistance(main, frame.current, event));
    };
    const resizes = new ResizeObserver(show);
    resizes.observe(main);
    // The interactive drawing is as high as the static one, but has its marks at other places.
    const changes = new MutationObserver(show);
    changes.observe(main, { childList: true, subtree: true });
    const stop = () => {
      resizes.disconnect();
      changes.disconnect();
    };
    for (const input of INPUTS) addEventListener(input, stop, { once: true, passive: true });
    const timer = setTimeout(stop, SETTLING_TIME);
    return () => {
      stop();
      clearTimeout(timer);
      for (const input of INPUTS) removeEventListener(input, stop);
    };
  }, [frame, event]);
}

/** Returns by how many CSS pixels the page must scroll to show an event above the sheet. */
function findDistance(main: Element, sheet: Element, event: string): number {
  const bar = document.querySelector("[data-nav]")?.getBoundingClientRect().bottom ?? 0;
  const top = bar + MARGIN;
  const bottom = sheet.getBoundingClientRect().top - MARGIN;
  if (bottom - top < LEAST_HEIGHT) return 0;
  const distances = [...main.querySelectorAll(`[data-event="${CSS.escape(event)}"]`)]
    .map((entry) => entry.getBoundingClientRect())
    .filter(({ height }) => height > 0)
    .map((box) =>
      box.top < top ? box.top - top : Math.max(0, Math.min(box.bottom - bottom, box.top - top)),
    );
  const nearest = Math.min(...distances.map(Math.abs));
  return distances.find((distance) => Math.abs(distance) === nearest) ?? 0;
}
