import type { Page } from "@playwright/test";

/** Widths and heights of the viewport at which the reader has a large enough share of source text. */
export const READER_SIZES = [
  [1366, 768],
  [1440, 900],
  [390, 844],
] as const;

/** Smallest share of source text in the height of the reader, from the first attribution to the last line. */
export const SMALLEST_SHARE = 0.45;

/** Measures the share of source text in the height of the reader. */
export function measureShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reader = document.querySelector("[data-reader]")?.getBoundingClientRect();
    const first = document.querySelector("[data-reader] .attribution")?.getBoundingClientRect();
    const lines = [...document.querySelectorAll("[data-reader] blockquote p")].flatMap((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()];
    });
    if (!reader || !first) return 0;
    const visible = lines.filter(({ bottom }) => bottom <= Math.min(reader.bottom, innerHeight));
    return (Math.max(...visible.map(({ bottom }) => bottom)) - first.top) / reader.height;
  });
}
