import { test as base, expect, type Locator } from "@playwright/test";
import type { Corpus } from "../../../src/core/model/corpus.ts";
import { AppPage } from "./AppPage.ts";
import { reportFragileTexts } from "./translator.ts";

interface AppFixtures {
  app: AppPage;
  /** The corpus that the server under test serves. */
  corpus: Corpus;
}

/** Tests that open the page themselves and ignore its console, because it logs errors on purpose. */
export const bareTest = base.extend<AppFixtures>({
  app: async ({ page }, use) => use(new AppPage(page)),
  corpus: async ({ request }, use) => use(await (await request.get("/corpus.json")).json()),
});

/** The warning of Playwright when the page registers its service worker, which most tests block. */
const BLOCKED_WORKER = "Service Worker registration blocked by Playwright";

interface OpenedFixtures {
  /** Address that is opened before the test; null if the test opens the page itself. */
  address: string | null;
  /** Console messages that the test causes on purpose. */
  expectedNoise: RegExp | null;
  quiet: undefined;
  opened: undefined;
}

/**
 * Tests on the interactive page; they fail on any console error, console warning or thrown error, and on a
 * text that would not survive a translation.
 */
export const test = bareTest.extend<OpenedFixtures>({
  address: ["/", { option: true }],
  expectedNoise: [null, { option: true }],
  quiet: [
    async ({ page, expectedNoise }, use) => {
      const noises: string[] = [];
      page.on("console", (message) => {
        if (message.text() === BLOCKED_WORKER) return;
        if (["error", "warning"].includes(message.type())) noises.push(message.text());
      });
      page.on("pageerror", (error) => noises.push(error.message));
      await reportFragileTexts(page);
      await use(undefined);
      expect(noises.filter((noise) => !expectedNoise?.test(noise))).toEqual([]);
    },
    { auto: true },
  ],
  opened: [
    async ({ app, address, quiet }, use) => {
      if (address !== null) await app.open(address);
      await use(quiet);
    },
    { auto: true },
  ],
});

/** Tests that open the page themselves, at their own address. They fail on the same messages. */
export const freshTest = test.extend({ address: null });

/**
 * Intervals of `expect.poll` in milliseconds, for loops of many steps that take a few frames each. Otherwise
 * Playwright waits 100 ms after the first try, 250 ms after the second.
 */
export const FAST = [10, 20, 40, 80];

/** Returns the items; fails if there are none, so that a loop over them checks something. */
export function notEmpty<T>(items: readonly T[]): readonly T[] {
  expect(items.length, "items to check").toBeGreaterThan(0);
  return items;
}

/** Returns the item; fails if the case does not have it. */
export function present<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("The case does not have what the test needs");
  return item;
}

/** Returns the element's box in CSS pixels of the viewport; fails if it is not rendered. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not rendered`);
  const { x, y, width, height } = box;
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
}

export { expect };
