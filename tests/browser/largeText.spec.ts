import { chromium, type Page } from "@playwright/test";
import { chromiumPath } from "../../src/build/cli/findChromium.ts";
import { expect, test } from "./support/fixtures.ts";

/** A browser whose reader has asked for letters of twice the usual size. */
const largeText = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it takes, and this takes nothing
  browser: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [
        "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    await use(browser);
    await browser.close();
  },
});

/** What lies badly: text out of its own box, controls over each other, the page wider than its window. */
function faultsIn(page: Page) {
  return page.evaluate(() => {
    const shown = (element: Element) =>
      element.checkVisibility() && !element.closest("svg, .unseen, .skip-links, .still-only, .reader");
    const name = (element: Element) => `${element.localName} “${element.textContent?.slice(0, 30)}”`;
    const controls = [...document.querySelectorAll("#page :is(button, a, input, summary)")].filter(shown);
    // A link may wrap: each of its lines has a box of its own.
    const boxes = controls.flatMap((control) =>
      [...control.getClientRects()].map((box) => ({ control, box })),
    );
    const over = boxes.flatMap(({ control, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (other) =>
            !control.contains(other.control) &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            // The boxes of lines of text reach into each other by what stands above and below the letters.
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 12,
        )
        .map((other) => `${name(control)} over ${name(other.control)}`),
    );
    const spilling = [...document.querySelectorAll("#page :is(button, summary, .tally, legend, label)")]
      .filter((element) => element.checkVisibility() && !element.closest("svg, .unseen"))
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        // Letters have room above and below that their line may leave out.
        const spare = 0.4 * Number.parseFloat(getComputedStyle(element).fontSize);
        return text.height > box.height + spare || text.width > box.width + 2;
      })
      .map(name);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { over, spilling, sideways: scrollWidth - clientWidth };
  });
}

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
] as const) {
  largeText(
    `at ${width} px letters of twice the usual size are as large as asked, and nothing overlaps, spills or scrolls sideways`,
    async ({ page, corpus }) => {
      await page.setViewportSize({ width, height });
      const size = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      expect(await size(".entry blockquote")).toBe(32);
      expect(await size(".summary")).toBeGreaterThanOrEqual(26);
      for (const address of ["/", "/?v=1&actors=jack-taylor", `/?event=${corpus.events[3]?.id}`]) {
        await page.goto(address);
        // What is not laid out yet has no place of its own.
        await page.waitForSelector(":root[data-laid-out]");
        await expect(page.locator(".disagreement").first()).toBeVisible();
        expect(await faultsIn(page), address).toEqual({ over: [], spilling: [], sideways: 0 });
      }
      // The words that the event rests on are still to be seen, not only what surrounds them.
      await expect(page.locator(".words.current").first()).toBeInViewport();
      const room = await page.locator(".article-scroll").boundingBox();
      expect(room?.height).toBeGreaterThan(100);
    },
  );
}
