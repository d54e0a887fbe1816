import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { quote } from "../../src/core/text/quote.ts";
import { findViolations } from "./support/axe.ts";
import { boxOf, expect, bareTest as test } from "./support/fixtures.ts";

const EVENT = "ball-on-the-request";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of an event has its words, speakers and date", async ({ page, corpus }) => {
    await page.goto(`/e/${EVENT}`);
    await expect(page).toHaveURL(new RegExp(`/e/${EVENT}/$`));
    const event = corpus.events.find(({ id }) => id === EVENT);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${event?.title}`);
    await expect(page.getByText("on 10 or 11 December 2021 · inferred")).toBeVisible();
    await expect(page.getByText("Statement; Helen Ball").first()).toBeVisible();
    for (const id of event ? allExcerptsOf(event) : []) {
      const words = quote(`${corpus.excerpts.find((one) => one.id === id)?.exact}`);
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    }
    await page.getByRole("link", { name: "Mayor asks for inspection" }).first().click();
    await expect(page).toHaveURL(/articles\/.*\.txt$/);
  });
});

test("one click leads from the page of an event to the event in the timeline", async ({ app, page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.resourceType()));
  await page.goto(`/e/${EVENT}/`);
  expect(new Set(loaded)).toEqual(new Set(["document", "script", "stylesheet", "font"]));
  await page.getByRole("link", { name: "Read it in the timeline" }).click();
  await app.interactive();
  await expect(app.reader.panel.getByRole("heading", { name: /^Helen Ball says/ }).first()).toBeVisible();
  const canonical = page.locator("link[rel=canonical]");
  await expect(canonical).toHaveJSProperty("href", new URL(`/e/${EVENT}/`, page.url()).href);
});

const GUIDE = "How to read this page";

test("the guide fits on a screen, and its link needs no script", async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    ...{ javaScriptEnabled: false, viewport: { width: 1366, height: 768 } },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  await page.goto("/");
  await page.getByRole("link", { name: GUIDE }).click();
  await expect(page.getByRole("heading", { level: 1, name: GUIDE })).toBeVisible();
  await expect(page.getByText("This page gives no contact")).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
  await page.close();
});

test("the menu of a phone leads to the guide, and back", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  await page.getByRole("button", { name: "More", exact: true }).click();
  const link = page.getByRole("group", { name: "More" }).getByRole("link", { name: GUIDE });
  expect((await boxOf(link)).height).toBeGreaterThanOrEqual(44);
  await link.click();
  await expect(page).toHaveURL(/\/guide\/index\.html$/);
  await page.getByRole("link", { name: /^The deaths of/ }).click();
  await app.interactive();
});

test("static pages have the theme that the reader chose", async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await app.open();
  await app.themeButton.click();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const path of [`/e/${EVENT}/`, "/guide/index.html"]) {
    await page.goto(path);
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  }
});

for (const path of [`/e/${EVENT}/`, "/guide/index.html"]) {
  test(`axe finds nothing on ${path}, in both themes`, async ({ page }) => {
    await page.goto(path);
    for (const [colorScheme, rules] of [
      ["light", "all"],
      ["dark", "contrast"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page, rules, ["body"]), colorScheme).toEqual([]);
    }
  });

  test(`${path} fits into 390 and 1440 px`, async ({ page }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.locator("body")).toHaveJSProperty("scrollWidth", width);
    }
  });
}
