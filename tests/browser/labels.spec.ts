import type { Locator, Page } from "@playwright/test";
import { isMarkedKind } from "../../src/core/model/disagreement.ts";
import type { AppPage } from "./support/AppPage.ts";
import { expect, present, test } from "./support/fixtures.ts";
import { findUnnamedLabels } from "./support/labels.ts";

const SIZES = [
  { form: "wide", width: 1440, height: 900 },
  { form: "on a phone", width: 390, height: 844 },
];

/** States with an address, and what is shown last. */
const STATES: { state: string; address: string; shown: (app: AppPage) => Locator }[] = [
  {
    state: "a search",
    address: "/?q=police",
    shown: ({ page }) => page.getByRole("heading", { name: /^\d+ of \d+ events$/ }),
  },
  { state: "a card", address: "/?card=stephen-port", shown: ({ dialog }) => dialog },
  {
    state: "a view as of a day",
    address: "/?known=2015-09-30",
    shown: ({ events }) => events.publicityNotes.first(),
  },
  {
    state: "filters without results",
    address: "/?actors=jack-taylor,gabriel-kovari&together=yes&standings=admission",
    shown: ({ page }) => page.getByText("No event matches all these filters."),
  },
  { state: "a link to an unknown event", address: "/?event=no-such-event", shown: ({ alert }) => alert },
  { state: "a frame", address: "/?embed", shown: ({ content }) => content },
  {
    state: "a frame with an open event",
    address: "/?embed&event=jury-on-the-deaths",
    shown: ({ reader }) => reader.currentRuns.first(),
  },
];

/** Waits until everything that is open has its contents; a part whose code loads first is empty. */
async function waitForContents(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const menus = [...document.querySelectorAll(":popover-open .popover-content")];
    const details = [...document.querySelectorAll("details[open]")];
    return menus.every((menu) => menu.firstElementChild) && details.every(({ children }) => children[1]);
  });
}

/** Opens every part that a summary opens, and waits for those that load. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await waitForContents(page);
}

async function expectLabelsInNames(page: Page, atLeast: number): Promise<void> {
  const { checked, failing } = await findUnnamedLabels(page);
  expect(failing).toEqual([]);
  expect(checked).toBeGreaterThanOrEqual(atLeast);
}

for (const { form, width, height } of SIZES) {
  test.describe(form, () => {
    test.use({ address: null, viewport: { width, height } });

    test("names contain labels on the whole page with all parts open", async ({ app, page, corpus }) => {
      await app.open();
      // The parts below the list are loaded.
      await app.printable();
      await page.locator("#actors").scrollIntoViewIfNeeded();
      await expectLabelsInNames(page, corpus.events.length);
      await openDetails(page);
      await expectLabelsInNames(page, corpus.events.length);
    });

    test("names contain labels in every menu", async ({ app, page }) => {
      await app.open();
      const menus = page.locator("[aria-expanded=false]:visible");
      const count = await menus.count();
      expect(count).toBeGreaterThan(0);
      for (let i = 0; i < count; i++) {
        const opener = await menus.nth(i).elementHandle();
        await opener?.click();
        await waitForContents(page);
        await openDetails(page);
        await expectLabelsInNames(page, 10);
        await opener?.press("Enter");
        await expect(menus).toHaveCount(count);
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

    for (const { state, address, shown } of STATES)
      test(`names contain labels in ${state}`, async ({ app, page }) => {
        await app.open(address);
        await expect(shown(app)).toBeVisible();
        await openDetails(page);
        await expectLabelsInNames(page, 1);
      });
  });
}
