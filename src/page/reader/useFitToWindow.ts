import { type RefObject, useLayoutEffect } from "react";

/**
 * Keeps a sticky element’s foot at the window’s: at the page’s top it begins under the masthead and must be shorter
 * there, or its last lines are out of sight.
 */
export function useFitToWindow(frame: RefObject<HTMLElement | null>, sticky: boolean): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !sticky) return;
    const trim = () => {
      const top = Math.max(0, element.getBoundingClientRect().top);
      element.style.height = `${innerHeight - top}px`;
    };
    trim();
    addEventListener("scroll", trim, { passive: true });
    addEventListener("resize", trim);
    // What stands above may go or come: a note, a line of filters.
    const observer = new ResizeObserver(trim);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
      removeEventListener("scroll", trim);
      removeEventListener("resize", trim);
      element.style.height = "";
    };
  }, [frame, sticky]);
}
