import type { Page } from "@playwright/test";

/** Makes later pages never idle, so that they load only what is used; an idle page loads every article. */
export async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}
