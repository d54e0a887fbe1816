import { expect, test } from "./support/fixtures.ts";
import { held } from "./support/holdRequest.ts";

test("a frame never paints the whole page before its own form", async ({ page }) => {
  const goOn = await held(page, "**/index-*.js");
  await page.goto("/?embed", { waitUntil: "commit" });
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-framed"));
  await expect(page.locator("#page")).toBeHidden();
  goOn();
  await page.waitForSelector("[data-ready]");
  await expect(page.locator("[data-timeline] [data-event]").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the full page" })).toBeVisible();
});

test("where a frame’s own form does not come, the whole page shows after all", async ({ page }) => {
  await page.route("**/index-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto("/?embed");
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-framed"));
  await expect(page.locator("#page")).toBeVisible();
});
