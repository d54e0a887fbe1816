import type { Page } from "@playwright/test";

/** Keeps what the page asks for at addresses of that pattern on its way, until the function that this gives is called. */
export async function held(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
