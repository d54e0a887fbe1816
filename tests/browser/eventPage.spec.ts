import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { quote } from "../../src/core/text/quote.ts";
import { findViolations } from "./support/axe.ts";
import { expect, bareTest as test } from "./support/fixtures.ts";

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
  expect(new Set(loaded)).toEqual(new Set(["document", "stylesheet", "font"]));
  await page.getByRole("link", { name: "Read it in the timeline" }).click();
  await app.interactive();
  await expect(app.reader.panel.getByRole("heading", { name: /^Helen Ball says/ }).first()).toBeVisible();
  const canonical = page.locator("link[rel=canonical]");
  await expect(canonical).toHaveJSProperty("href", new URL(`/e/${EVENT}/`, page.url()).href);
});

test("axe finds nothing on the page of an event, in both themes", async ({ page }) => {
  await page.goto(`/e/${EVENT}/`);
  for (const [colorScheme, rules] of [
    ["light", "all"],
    ["dark", "contrast"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page, rules, ["body"]), colorScheme).toEqual([]);
  }
});

for (const width of [390, 1440])
  test(`the page of an event fits into ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/e/${EVENT}/`);
    await expect(page.locator("body")).toHaveJSProperty("scrollWidth", width);
  });
