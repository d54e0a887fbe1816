import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "../state/store.ts";

/** Element that opened the reader, and its event, which finds it again after a new render. */
interface Opener {
  element: Element | null;
  event: string | null;
}

/**
 * Moves focus into the reader if it opens by keyboard or if the focused element disappears, and back to the
 * opener when it closes. Controls with `data-keeps-focus` keep it. `selected` is the id of the selection;
 * `open` is the id of the content of the reader, which may change later; null for none. `view` is the id of
 * the article that replaces the event, if any. Content of the page's own link does not get the focus. If the
 * reader covers the page, focus returns to the event that was open last.
 */
export function useReaderFocus(
  frame: RefObject<HTMLElement | null>,
  selected: string | null,
  open: string | null,
  view?: string,
  coversPage = false,
): void {
  const opener = useRef<Opener | null>(null);
  const lastOpen = useRef(useStore.getState().selectionCount > 0 ? null : open);
  const lastView = useRef(view);
  const selector = useRef<Element | null>(null);
  const isSelectedByKey = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element with focus at the selection made it
  useLayoutEffect(() => {
    selector.current = document.activeElement;
    isSelectedByKey.current = hasVisibleFocus(selector.current);
  }, [selected]);
  useEffect(() => {
    if (lastOpen.current === open && lastView.current === view) return;
    const closed = lastOpen.current;
    // A key that is used after a click, before the content arrives, did not select the event.
    const isByKey = closed === open ? hasVisibleFocus(document.activeElement) : isSelectedByKey.current;
    lastOpen.current = open;
    lastView.current = view;
    const active = document.activeElement;
    const lost = active === null || active === document.body;
    const inside = frame.current?.contains(active) ?? false;
    if (open === null) {
      if (lost || inside) {
        const last = coversPage ? findLastEntry(closed, opener.current) : opener.current;
        restoreFocus(last ?? { element: null, event: closed });
      }
      opener.current = null;
      return;
    }
    // The timeline itself moves focus from a mark to its replacement.
    const movedInTimeline = [active, selector.current].every((one) => one?.closest("[data-timeline]"));
    const movedElsewhere =
      !lost && !movedInTimeline && active !== selector.current && selector.current?.checkVisibility();
    const from = movedElsewhere ? selector.current : active;
    if (closed === null && from && from !== document.body && !frame.current?.contains(from)) {
      const event = from.closest("[data-event]")?.getAttribute("data-event") ?? null;
      opener.current = { element: from, event };
    }
    if (movedElsewhere || active?.closest("[data-keeps-focus]")) return;
    if (lost || isByKey) {
      const heading = frame.current?.querySelector<HTMLElement>("[data-reader-heading]");
      heading?.focus({ preventScroll: true });
    }
  }, [frame, open, view, coversPage]);
}

/** Returns whether an element has the focus of a person who uses keys. */
const hasVisibleFocus = (element: Element | null) => element?.matches(":focus-visible") ?? false;

/** Returns the entry of the event that was open last, unless something outside the list opened the reader. */
function findLastEntry(closed: string | null, opener: Opener | null): Opener {
  if (opener && (opener.event === closed || !opener.element?.closest("li[data-event]"))) return opener;
  const entry = document.querySelector(`li[data-event="${closed}"]`);
  entry?.scrollIntoView({ block: "nearest" });
  return { element: entry?.querySelector("button") ?? null, event: closed };
}

/** Focuses the opener, or the element that now represents the same event if the opener has been replaced. */
function restoreFocus({ element, event }: Opener): void {
  const replacement = event && document.querySelector(`[data-event="${event}"]`);
  const target = element?.isConnected ? element : replacement || null;
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}
