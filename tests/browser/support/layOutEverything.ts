import type { Page } from "@playwright/test";

/** Lays out the parts below the viewport, too: a page skips them (content-visibility), and axe cannot. */
export function layOutEverything(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("main *"))
      if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";
  });
}
