import type { Page } from "@playwright/test";

/** Makes the clipboard refuse, as it does without the reader's permission or inside a foreign frame. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  });
}
