import type { Page } from "@playwright/test";
import { isMarkedKind } from "../../src/core/model/disagreement.ts";
import { expect, present, test } from "./support/fixtures.ts";
import { findUnnamedLabels } from "./support/labels.ts";

const SIZES = [
  { form: "wide", width: 1440, height: 900 },
  { form: "on a phone", width: 390, height: 844 },
];

/** Opens every part that a summary opens, and waits for those that load. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.waitForLoadState("networkidle");
}

async function expectLabelsInNames(page: Page, atLeast: number): Promise<void> {
  const { checked, failing } = await findUnnamedLabels(page);
  expect(failing).toEqual([]);
  expect(checked).toBeGreaterThanOrEqual(atLeast);
}

for (const { form, width, height } of SIZES) {
  test.describe(form, () => {
    test.use({ viewport: { width, height } });

    test("names contain labels on the whole page with all parts open", async ({ page, corpus }) => {
      await page.locator("#actors").scrollIntoViewIfNeeded();
      await expectLabelsInNames(page, corpus.events.length);
      await openDetails(page);
      await expectLabelsInNames(page, corpus.events.length);
    });

    test("names contain labels in every menu", async ({ app, page }) => {
      const menus = page.locator("[aria-expanded=false]:visible");
      const count = await menus.count();
      expect(count).toBeGreaterThan(0);
      for (let i = 0; i < count; i++) {
        if (i > 0) await app.open();
        await menus.nth(i).click();
        await page.waitForLoadState("networkidle");
        await openDetails(page);
        await expectLabelsInNames(page, 10);
      }
    });

    test("names contain labels in every event", async ({ app, page, corpus }) => {
      const differing = corpus.disagreements.filter(({ kind }) => isMarkedKind(kind));
      const ids = [
        present(differing[0]?.events[0]),
        present(corpus.links[0]?.from),
        present(corpus.events.at(-1)?.id),
      ];
      for (const id of ids) {
        await app.open(`/?event=${id}`);
        await app.reader.currentRuns.first().waitFor();
        await openDetails(page);
        await expectLabelsInNames(page, 10);
      }
    });

    for (const [state, address] of [
      ["a search", "/?q=police"],
      ["a card", "/?card=stephen-port"],
      ["a view as of a day", "/?known=2015-09-30"],
      ["filters without results", "/?actors=jack-taylor,gabriel-kovari&together=yes&standings=admission"],
      ["a link to an unknown event", "/?event=no-such-event"],
      ["a frame", "/?embed"],
      ["a frame with an open event", "/?embed&event=jury-on-the-deaths"],
    ] as const)
      test(`names contain labels in ${state}`, async ({ app, page }) => {
        await app.open(address);
        await page.waitForLoadState("networkidle");
        await openDetails(page);
        await expectLabelsInNames(page, 1);
      });
  });
}
