import { layOutNow } from "./layOut.ts";

/** How far the page was scrolled, in CSS pixels. */
export interface Place {
  scroll: number;
}

/** Where the page is scrolled to. */
export const placeNow = (): Place => ({ scroll: scrollY });

/** Scrolls to a place that history kept, once the page has its new height; what it kept of others' is left alone. */
export function returnTo(place: unknown): void {
  if (typeof place !== "object" || place === null || !("scroll" in place)) return;
  const { scroll } = place;
  if (typeof scroll !== "number") return;
  // A height that is guessed would lead to another place.
  if (scroll > 0) layOutNow();
  requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, scroll)));
}
