import { expect, test } from "./page.ts";

/** What of the whole page can be seen. */
const WHOLE = ".masthead, .columns, .content-note, ol.chronicle > li";

test("a frame never shows the whole page, not even before any of the page’s own script has come", async ({
  page,
  corpus,
}) => {
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/?embed#page", { waitUntil: "commit" });
  await expect(page.locator(".masthead")).toBeAttached();
  await page.waitForFunction(() => document.readyState !== "loading" && document.styleSheets.length > 0);
  for (const part of await page.locator(WHOLE).all()) await expect(part).toBeHidden();
  release();
  await expect(page.getByRole("heading", { level: 1, name: corpus.title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the full page" })).toBeVisible();
  await expect(page.locator(".masthead")).toHaveCount(0);
});

test("outside a frame the whole page is painted before script has come", async ({ page, corpus }) => {
  // In a page of its own: the scripts that are kept away are told on the console, which is no fault here.
  const other = await page.context().browser()?.newPage();
  if (!other) throw new Error("there is no browser");
  await other.route(/assets\/.*\.js$/, (route) => route.abort());
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: corpus.title })).toBeVisible();
  await other.close();
});
