import type { Page } from "@playwright/test";

/**
 * Makes the clipboard refuse, as it does without the reader's permission or inside a foreign frame, or takes
 * it away, as on a page of plain HTTP.
 */
export async function refuseClipboard(page: Page, state: "refused" | "missing" = "refused"): Promise<void> {
  await page.evaluate((isMissing) => {
    const refuse = () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
    const value = isMissing ? undefined : { writeText: refuse };
    Object.defineProperty(navigator, "clipboard", { value, configurable: true });
  }, state === "missing");
}

/** Returns the selected text of the focused field; null if the focus is elsewhere. */
export function selectedText(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
}
