import type { Page } from "@playwright/test";

/** Result of `findLayoutFaults` for a page without faults. */
export const NO_LAYOUT_FAULTS = { overlapping: [], overflowing: [], broken: [], overflow: 0 };

/**
 * Finds controls that overlap, texts that overflow, words on two lines, and by how many CSS pixels the page
 * is too wide.
 */
export function findLayoutFaults(page: Page) {
  return page.evaluate(() => {
    const visible = (element: Element) =>
      element.checkVisibility() && !element.closest("svg, .unseen, aside, [aria-label=Skip]");
    const name = (element: Element) => `${element.localName} “${element.textContent?.slice(0, 30)}”`;
    const controls = [...document.querySelectorAll("#page :is(button, a, input, summary)")].filter(visible);
    // A link may wrap: each of its lines has its own box. Below the edge of what scrolls nothing is visible.
    const boxes = controls.flatMap((control) => {
      const edge = control.closest("[role=region]")?.getBoundingClientRect().bottom ?? Infinity;
      const lines = [...control.getClientRects()].filter(({ top }) => top < edge);
      return lines.map((box) => ({ control, box }));
    });
    const overlapping = boxes.flatMap(({ control, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (other) =>
            !control.contains(other.control) &&
            // The bar of a phone is above whatever is scrolled below it.
            control.closest("[data-nav]") === other.control.closest("[data-nav]") &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            // Boxes of adjacent lines overlap by the space above and below their letters.
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 12,
        )
        .map((other) => `${name(control)} over ${name(other.control)}`),
    );
    const overflowing = [
      ...document.querySelectorAll("#page :is(button, summary, [role=status], legend, label)"),
    ]
      .filter((element) => element.checkVisibility() && !element.closest("svg, .unseen"))
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        // A line's box has space above and below its letters, which may overflow.
        const spare = 0.4 * Number.parseFloat(getComputedStyle(element).fontSize);
        return text.height > box.height + spare || text.width > box.width + 2;
      })
      .map(name);
    const words = [...document.querySelectorAll("#page :is(button, a, summary, h1, h2, h3, h4, p)")]
      .filter((element) => element.checkVisibility() && !element.closest("svg, .unseen"))
      .flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text))
      .flatMap((text) => [...text.data.matchAll(/[\p{L}\p{N}]+/gu)].map((word) => ({ text, word })));
    const broken = words
      .filter(({ text, word }) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map(({ word }) => word[0]);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { overlapping, overflowing, broken, overflow: scrollWidth - clientWidth };
  });
}
