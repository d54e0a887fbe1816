import type { Page } from "@playwright/test";
import type { AppPage } from "./support/AppPage.ts";
import { expect, test } from "./support/fixtures.ts";
import { layOutEverything } from "./support/layOutEverything.ts";
import { findLayoutFaults, NO_LAYOUT_FAULTS } from "./support/layoutFaults.ts";

/** Style sheets of readers, which the page must bear. */
const STYLES = {
  "text spacing": `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`,
  "a wide font": "* { font-family: monospace !important; }",
  "a larger root font": ":root { font-size: 22px !important; }",
};

/** Applies a style sheet, as an extension does. The page's policy refuses style elements. */
async function applyStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Finds labels that overlap, are cut off, or leave their panel. */
async function findLabelFaults({ timeline }: AppPage) {
  return {
    overlapping: await timeline.overlappingLabels(),
    clipped: await timeline.clippedLabels(),
    outside: await timeline.labelsOutsidePanels(),
  };
}

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
] as const)
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    for (const [style, css] of Object.entries(STYLES))
      test(`the page bears ${style} of the reader`, async ({ app, page }) => {
        await applyStyle(page, css);
        await expect(app.disagreements.rows.first()).toBeVisible();
        await layOutEverything(page);
        if (width > 600)
          await expect
            .poll(() => findLabelFaults(app))
            .toEqual({ overlapping: [], clipped: [], outside: [] });
        await expect.poll(() => findLayoutFaults(page)).toEqual(NO_LAYOUT_FAULTS);
        await app.events.titles.first().click();
        await expect(app.reader.currentRuns.first()).toBeInViewport();
        await expect.poll(() => findLayoutFaults(page), "with a reader").toEqual(NO_LAYOUT_FAULTS);
      });
  });
