import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AppPage } from "./support/AppPage.ts";
import { expect, present, bareTest as test } from "./support/fixtures.ts";

/** Parts of the page with their own chunk, the alert if it is missing, and the action that first needs it. */
const CHUNKS: { chunk: string; message: string; open: (app: AppPage) => Promise<unknown> }[] = [
  {
    chunk: "belowFold",
    message: "The differences and the list of names could not be loaded",
    open: async () => {},
  },
  {
    chunk: "exports",
    message: "The options to share and download could not be loaded",
    open: (app) => app.share.button.click(),
  },
  {
    chunk: "belowFold",
    message: "The details of this person or organisation could not be loaded",
    open: (app) => app.events.actorNames.first().click(),
  },
  {
    chunk: "panels",
    message: "The filters could not be loaded",
    open: (app) => app.filters.filtersButton.click(),
  },
  {
    chunk: "exports",
    message: "The list of sentences could not be loaded",
    open: (app) => app.coverageButton.click(),
  },
  {
    chunk: "EventStrip",
    message: "The timeline could not be loaded",
    open: (app) => app.page.setViewportSize({ width: 390, height: 844 }),
  },
  {
    chunk: "searchCorpus",
    message: "The search could not be loaded",
    open: (app) => app.search.box.fill("jury"),
  },
];

for (const { chunk, message, open } of CHUNKS) {
  test(`without its chunk: ${message}`, async ({ app, page }) => {
    // A newer edition of the site has removed the file.
    const file = present(readdirSync("dist/assets").find((name) => name.startsWith(`${chunk}-`)));
    await page.route(`**/assets/${file}`, (route) => route.fulfill({ status: 404, body: "" }));
    await app.open();
    await open(app);
    await expect(app.alert.filter({ hasText: message })).toContainText("may have been updated");
    // A menu that is open covers the list.
    if (await app.openParts.isVisible()) await page.keyboard.press("Escape");
    await app.events.titles.first().click();
    await expect(app.reader.currentRuns.first()).toBeInViewport();
  });
}

/** The areas of the page, each by one of its elements. */
const AREAS = {
  "The title and the filters": (app: AppPage) => app.title,
  "The timeline": (app: AppPage) => app.timeline.marks.first(),
  "The list of events": (app: AppPage) => app.events.titles.first(),
  "The reader": (app: AppPage) => app.reader.heading,
} as const;

/** Ways to make an area throw when it renders. */
const FAULTS: Record<keyof typeof AREAS, (page: Page) => Promise<unknown>> = {
  "The title and the filters": (page) =>
    page.addInitScript(() => {
      // Only the content warning asks for the height of the window.
      const { matchMedia } = window;
      window.matchMedia = (query) => {
        if (query.includes("height")) throw new Error("No height can be known here");
        return matchMedia.call(window, query);
      };
    }),
  "The timeline": (page) =>
    page.addInitScript(() => {
      CanvasRenderingContext2D.prototype.measureText = () => {
        throw new Error("No text can be measured here");
      };
    }),
  "The list of events": (page) =>
    page.addInitScript(() => {
      IntersectionObserver.prototype.observe = () => {
        throw new Error("Nothing can be observed here");
      };
    }),
  "The reader": (page) =>
    page.addInitScript(() => {
      const { closest } = Element.prototype;
      Element.prototype.closest = function (selectors: string) {
        if (selectors === "[data-reader]") throw new Error("No reader can be found here");
        return closest.call(this, selectors);
      };
    }),
};

for (const [area, makeFail] of Object.entries(FAULTS)) {
  test(`${area}: an error is contained and reported`, async ({ app, page }) => {
    await makeFail(page);
    await page.goto("/?event=port-jailed");
    const alert = app.alert.filter({ hasText: `${area} could not be shown` });
    await expect(alert).toContainText("The rest of the page works. Reload the page");
    await expect(alert.getByRole("button", { name: "Reload the page" })).toBeVisible();
    for (const [other, element] of Object.entries(AREAS))
      if (other !== area) await expect(element(app), other).toBeVisible();
  });
}

test("a page that cannot render at all offers to start again", async ({ app, page }) => {
  await page.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      if (args[0] === "popstate") throw new Error("No history can be read here");
      addEventListener.apply(window, args);
    };
  });
  await page.goto("/");
  await expect(app.title).toHaveText("This page could not be shown");
  await expect(page.getByRole("link", { name: "Start from the beginning" })).toHaveAttribute("href", "?");
});
