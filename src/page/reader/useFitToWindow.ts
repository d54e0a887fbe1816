import { type RefObject, useLayoutEffect } from "react";

/**
 * Fits the height of a sticky element to the viewport. At the top of the page the element begins below
 * the masthead, so it must be shorter there, or its last lines would be out of view.
 */
export function useFitToWindow(frame: RefObject<HTMLElement | null>, sticky: boolean): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !sticky) return;
    const resize = () => {
      const top = Math.max(0, element.getBoundingClientRect().top);
      element.style.height = `${innerHeight - top}px`;
    };
    resize();
    addEventListener("scroll", resize, { passive: true });
    addEventListener("resize", resize);
    // Parts above it may appear and disappear: a warning, a row of filters.
    const observer = new ResizeObserver(resize);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
      removeEventListener("scroll", resize);
      removeEventListener("resize", resize);
      element.style.height = "";
    };
  }, [frame, sticky]);
}
