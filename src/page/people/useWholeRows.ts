import { type RefObject, useLayoutEffect } from "react";

/** Lowers the frame of a matrix that scrolls inside it, so that the frame ends below the row of an actor. */
export function useWholeRows(frame: RefObject<HTMLElement | null>, isScrolling: boolean): void {
  useLayoutEffect(() => {
    const element = frame.current;
    const table = element?.querySelector("table");
    if (!element || !table || !isScrolling) return;
    const lower = () => {
      // The style sheet has the limit of the height.
      element.style.maxHeight = "";
      const { clientHeight, offsetHeight, scrollHeight } = element;
      if (scrollHeight === clientHeight) return;
      const rows = [...table.rows].filter((row) => !row.classList.contains("matrix-group"));
      const bottoms = rows.map((row) => row.offsetTop + row.offsetHeight);
      const last = bottoms.findLast((bottom) => bottom <= clientHeight);
      // The scroll bar is inside the frame.
      if (last !== undefined) element.style.maxHeight = `${last + offsetHeight - clientHeight}px`;
    };
    lower();
    const resizes = new ResizeObserver(lower);
    resizes.observe(table);
    addEventListener("resize", lower);
    return () => {
      resizes.disconnect();
      removeEventListener("resize", lower);
      element.style.maxHeight = "";
    };
  }, [frame, isScrolling]);
}
