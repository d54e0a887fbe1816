import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** What opened the reader, and the event it stands for: the one is found again by the other when drawn anew. */
interface Opener {
  element: Element | null;
  event: string | null;
}

/**
 * Moves focus with the reading. Someone who chose by keyboard is taken to the event’s heading; someone whose focus
 * went with what they pressed, too. A pointer’s user keeps their place, and so does whoever presses a control that
 * is meant to be pressed again (`data-keeps-focus`), or has gone elsewhere before the words came. Closing gives focus
 * back to what opened the reader. `chosen` is the id of what is to be read, `open` of what is, which may come a moment
 * later; null for nothing.
 */
export function useReaderFocus(
  frame: RefObject<HTMLElement | null>,
  chosen: string | null,
  open: string | null,
): void {
  const opener = useRef<Opener | null>(null);
  const before = useRef(open);
  const chooser = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has the focus when something is chosen chose it
  useLayoutEffect(() => {
    chooser.current = document.activeElement;
  }, [chosen]);
  useEffect(() => {
    if (before.current === open) return;
    const [was, wasOpen] = [before.current, before.current !== null];
    before.current = open;
    const active = document.activeElement;
    const lost = active === null || active === document.body;
    const inside = frame.current?.contains(active) ?? false;
    if (open === null) {
      if (lost || inside) restoreFocus(opener.current ?? { element: null, event: was });
      opener.current = null;
      return;
    }
    // The drawing hands its focus on by itself, from a mark to what takes its place.
    const handed = [active, chooser.current].every((one) => one?.closest("[data-timeline]"));
    const gone = !lost && !handed && active !== chooser.current && chooser.current?.checkVisibility();
    const from = gone ? chooser.current : active;
    if (!wasOpen && from && from !== document.body && !frame.current?.contains(from)) {
      const event = from.closest("[data-event]")?.getAttribute("data-event") ?? null;
      opener.current = { element: from, event };
    }
    if (gone || active?.closest("[data-keeps-focus]")) return;
    if (lost || active?.matches(":focus-visible")) {
      const heading = frame.current?.querySelector<HTMLElement>("[data-reader-heading]");
      heading?.focus({ preventScroll: true });
    }
  }, [frame, open]);
}

/** To the opener, or, where it has been drawn anew since, to what now stands for the same event. */
function restoreFocus(opener: Opener): void {
  const again = opener.event && document.querySelector(`[data-event="${opener.event}"]`);
  const target = opener.element?.isConnected ? opener.element : again || null;
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}
