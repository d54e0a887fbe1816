import { renderAllNow } from "../ui/deferredRendering.ts";

/** How far the page was scrolled, in CSS pixels. */
export interface ScrollPosition {
  scroll: number;
}

/** Where the page is scrolled to. */
export const currentScroll = (): ScrollPosition => ({ scroll: scrollY });

/** How far down a place that history kept is, in CSS pixels; undefined for what it kept of others'. */
export function parseScroll(place: unknown): number | undefined {
  if (typeof place !== "object" || place === null || !("scroll" in place)) return undefined;
  return typeof place.scroll === "number" ? place.scroll : undefined;
}

/** Scrolls to a place that history kept, once the page has its new height; what it kept of others' is left alone. */
export function restoreScroll(place: unknown): void {
  const scroll = parseScroll(place);
  if (scroll === undefined) return;
  // A height that is guessed would lead to another place.
  if (scroll > 0) renderAllNow();
  requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, scroll)));
}
