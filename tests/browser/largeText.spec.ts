import { chromium } from "@playwright/test";
import { findChromium } from "../../src/build/cli/findChromium.ts";
import { boxOf, expect, freshTest, present, test } from "./support/fixtures.ts";
import { layOutEverything } from "./support/layOutEverything.ts";
import { findLayoutFaults, NO_LAYOUT_FAULTS } from "./support/layoutFaults.ts";

/** Tests in a browser whose default font size is 32 pixels instead of 16. */
const largeText = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright requires the first parameter to be a pattern
  browser: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [
        "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    await use(browser);
    await browser.close();
  },
});

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
] as const) {
  largeText.describe(`at ${width} px with a font of twice the usual size`, () => {
    largeText.use({ address: null, viewport: { width, height } });

    largeText("texts are twice as large", async ({ app }) => {
      await app.open();
      await expect(app.events.quotes.first()).toHaveCSS("font-size", "34px");
      const summary = await app.summary.evaluate((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
      expect(summary).toBeGreaterThanOrEqual(26);
    });

    largeText("nothing overlaps, overflows, breaks or scrolls sideways", async ({ app, page, corpus }) => {
      const event = present(corpus.events[3]).id;
      for (const address of ["/", "/?v=1&actors=jack-taylor", `/?event=${event}`]) {
        await app.open(address);
        await expect(app.disagreements.rows.first()).toBeVisible();
        await layOutEverything(page);
        expect(await findLayoutFaults(page), address).toEqual(NO_LAYOUT_FAULTS);
      }
      await expect(app.reader.currentRuns.first()).toBeInViewport();
    });

    largeText("the results of a search are inside the page", async ({ app, page }) => {
      await app.open();
      if (await app.search.opener.isVisible()) await app.search.opener.click();
      await app.search.box.fill("homophobia");
      await expect(app.search.summary).toBeVisible();
      const { left, right, bottom } = await boxOf(app.search.panel);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      if (width > 1200) return;
      // The page is not visible between the results and a phone's bar.
      expect(Math.abs(bottom - (await boxOf(page.locator("[data-nav]"))).top)).toBeLessThanOrEqual(1);
    });

    if (width > 1200)
      largeText("the key draws the sign of a difference as fine as a mark", async ({ app, page }) => {
        await app.open();
        const stroke = await page.locator(".legend .articles path").evaluate((sign: SVGPathElement) => {
          return Number.parseFloat(getComputedStyle(sign).strokeWidth) * (sign.getScreenCTM()?.a ?? 0);
        });
        expect(stroke).toBeCloseTo(3, 1);
      });

    if (width > 1200)
      largeText("the signs of the key have a distance from their words", async ({ app }) => {
        await app.open();
        const distances = await app.timeline.legend.getByRole("listitem").evaluateAll((all) =>
          all.map((item) => {
            const [sign, words] = ["svg", "span:not(:empty)"].map((part) =>
              [...item.querySelectorAll(part)].find((one) => one.checkVisibility())?.getBoundingClientRect(),
            );
            return (words?.left ?? 0) - (sign?.right ?? 0);
          }),
        );
        // A third of the size of the letters, 26 pixels.
        expect(Math.min(...distances)).toBeGreaterThan(8);
      });

    largeText("the sign after a type of statement is as wide as high", async ({ app, page, corpus }) => {
      await app.open(`/?event=${present(corpus.events[3]).id}`);
      const { left, right, height } = await boxOf(page.locator(".standing-hint").first());
      expect((right - left) / height).toBeCloseTo(1, 1);
    });

    if (width > 600) return;
    largeText("the bars of a phone have one row, and the search of people fits", async ({ app, page }) => {
      await app.open();
      const nav = page.locator("[data-nav]");
      for (const name of ["Differences", "People"]) {
        await nav.getByRole("link", { name }).click();
        await expect(nav.getByRole("link", { name })).toHaveAttribute("aria-current", "location");
        expect((await boxOf(nav)).height).toBeLessThan(70);
      }
      expect((await boxOf(app.people.search)).right).toBeLessThanOrEqual(width);
      await app.open("/?event=killing-of-jack-taylor");
      expect((await boxOf(page.locator(".reader-bar"))).height).toBeLessThan(70);
    });
  });
}

test("the bar of a page with a larger root font is no wider than the page", async ({ app, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expect.poll(() => app.overflow()).toBe(0);
  await expect(app.themeButton).toBeInViewport({ ratio: 1 });
});

for (const [percent, width, height] of [
  [200, 640, 512],
  [400, 320, 256],
] as const) {
  freshTest(`at ${percent} % zoom the page is no wider than the viewport`, async ({ app, page, corpus }) => {
    // Zoom divides the viewport's size in CSS pixels: 1280 by 1024 at 100 %.
    await page.setViewportSize({ width, height });
    for (const address of ["/", `/?event=${corpus.events[0]?.id}`]) {
      await app.open(address);
      await expect.poll(() => app.overflow(), address).toBe(0);
    }
    await expect(app.reader.event).toBeVisible();
    await expect(app.events.entries).toHaveCount(corpus.events.length);
  });
}
