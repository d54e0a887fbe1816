import { test as base, expect, type Page } from "@playwright/test";
import type { Corpus } from "../../../src/core/model/corpus.ts";

/**
 * A test on the built page, opened and drawn, that fails on any console error or warning, or thrown error, but those
 * which it makes on purpose: `expectedNoise`.
 */
export const test = base.extend<{ corpus: Corpus; quiet: undefined; expectedNoise: RegExp | null }>({
  expectedNoise: [null, { option: true }],
  quiet: [
    async ({ page, expectedNoise }, use) => {
      const noises: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) noises.push(message.text());
      });
      page.on("pageerror", (error) => noises.push(error.message));
      await use(undefined);
      expect(noises.filter((noise) => !expectedNoise?.test(noise))).toEqual([]);
    },
    { auto: true },
  ],
  corpus: async ({ request, page }, use) => {
    const corpus: Corpus = await (await request.get("/corpus.json")).json();
    await page.goto("/");
    await page.waitForSelector("[data-ready]");
    await use(corpus);
  },
});

/** How many events the chronicle holds, once it holds fewer than the case. */
export async function fewerShown(page: Page, corpus: Corpus): Promise<number> {
  const entries = page.locator("ol.chronicle > li");
  await expect.poll(() => entries.count()).toBeLessThan(corpus.events.length);
  return entries.count();
}

export { expect };
