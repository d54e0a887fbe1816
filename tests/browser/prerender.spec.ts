import { test as bare } from "@playwright/test";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { expect, test } from "./support/fixtures.ts";
import { held } from "./support/holdRequest.ts";
import { shiftsOf } from "./support/layoutShifts.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  bare.use({ javaScriptEnabled: false });

  test("the title, the people, every event with every quote, what differs and the drawing are there", async ({
    page,
    request,
  }) => {
    const corpus: Corpus = await (await request.get("/corpus.json")).json();
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(corpus.title);
    await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
    for (const event of corpus.events) {
      const entry = page.locator(`li[id="event-${event.id}"]`);
      await expect(entry.getByRole("heading")).toHaveText(event.title);
      const quotes = await entry
        .locator(".every-word blockquote")
        .filter({ visible: true })
        .allTextContents();
      for (const id of allExcerptsOf(event)) {
        const words = corpus.excerpts.find((excerpt) => excerpt.id === id)?.exact ?? "no such excerpt";
        expect(quotes.some((quote) => quote.startsWith(words))).toBe(true);
      }
    }
    for (const { title } of corpus.disagreements)
      await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    for (const { id, name } of corpus.actors)
      await expect(page.locator(`[id="actor-${id}"]`).getByText(name, { exact: true })).toBeVisible();
    await expect(page.locator("[data-timeline] a[data-event]")).toHaveCount(corpus.events.length);
    await expect(
      page.locator("[data-timeline] svg").filter({ has: page.locator("a[data-event]") }),
    ).toBeVisible();
    // Nothing that only script could answer.
    await expect(page.locator("button, input").filter({ visible: true })).toHaveCount(0);
  });

  bare("every link within the page leads to a place that is there", async ({ page }) => {
    await page.goto("/");
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
        const place = link.getAttribute("href")?.slice(1) ?? "";
        return document.getElementById(decodeURIComponent(place)) ? [] : [place];
      }),
    );
    expect(dead).toEqual([]);
    expect(await page.locator('a[href^="#"]').count()).toBeGreaterThan(100);
  });

  // The browser asks for an icon of the article’s bare text, which has none.
  bare(
    "a mark leads to its entry, a name to its place among the actors, and an article to its text",
    async ({ page }) => {
      await page.goto("/");
      const mark = page.locator("[data-timeline] a[data-event]").last();
      const id = await mark.getAttribute("data-event");
      await mark.locator("text").click();
      await expect(page).toHaveURL(new RegExp(`#event-${id}$`));
      const entry = page.locator(`li[id="event-${id}"]`);
      await expect(entry).toBeInViewport();
      await entry.locator(".names a").first().click();
      await expect(page.locator("li:target")).toBeInViewport();
      await entry.locator(".every-word a").first().click();
      await expect(page).toHaveURL(/articles\/.*\.txt$/);
    },
  );

  for (const width of [390, 768, 1440]) {
    test(`at ${width} px nothing runs out of the page`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/");
      await expect(page.locator("body")).toHaveJSProperty("scrollWidth", width);
    });
  }
});

for (const [width, height] of [
  [390, 844],
  [412, 823],
  [768, 1024],
  [1100, 800],
  [1350, 940],
  [1440, 900],
] as const) {
  test(`at ${width} px script takes the rendered page over and nothing moves`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const shifts = await shiftsOf(page);
    // The script waits until the rendered page has been painted, as on a slow line.
    const goOn = await held(page, "**/index-*.js");
    await page.goto("/", { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const entry = await page.locator("ol.chronicle > li").first().elementHandle();
    goOn();
    await page.waitForSelector("[data-ready]");
    await expect(page.locator("[data-timeline] [role=button]").first()).toBeVisible();
    // Taken over, not drawn anew: the very same element.
    expect(await entry?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await shifts()).toEqual([]);
  });
}

bare("the first paint needs the page, one style sheet and two font files", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.resourceType()));
  await page.route("**/*.js", (route) => route.abort());
  await page.route("**/corpus.json", (route) => route.abort());
  await page.goto("/");
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  expect(asked.filter((type) => type === "stylesheet")).toHaveLength(1);
  expect(asked.filter((type) => type === "font")).toHaveLength(2);
});

test("the rendered page holds no style attribute and no script but the page’s own and its data", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  expect(html).not.toMatch(/<[^>]+\sstyle=/);
  expect(html).not.toMatch(/<[^>]+\son\w+=/);
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(String);
  expect(scripts).toHaveLength(4);
  expect(
    scripts.filter((tag) => /^<script async src="\.\/assets\/early-[\w-]+\.js">$/.test(tag)),
  ).toHaveLength(1);
  expect(scripts.filter((tag) => tag.includes('type="module"') && tag.includes("src="))).toHaveLength(2);
  expect(scripts.filter((tag) => tag.includes('type="application/ld+json"'))).toHaveLength(1);
});

bare.describe("nothing kept", () => {
  // What the service worker has kept would mend the fault.
  bare.use({ serviceWorkers: "block" });
  bare(
    "where the corpus can’t be had the rendered page stays, with a sentence on it, until it can",
    async ({ page }) => {
      let refused = true;
      await page.route("**/corpus.json", (route) =>
        refused ? route.fulfill({ status: 503, body: "" }) : route.continue(),
      );
      await page.goto("/");
      const alert = page.getByRole("alert");
      await expect(alert).toContainText("the server answered 503");
      await expect(page.getByRole("heading", { name: "Chronicle" })).toBeVisible();
      refused = false;
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.waitForSelector("[data-ready]");
      await expect(page.getByText("could not be loaded")).toHaveCount(0);
    },
  );
});
