import { allExcerptsOf } from "../../src/core/model/timelineEvent.ts";
import { quote } from "../../src/core/text/quote.ts";
import { bareTest, expect, notEmpty, present, test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { recordLayoutShifts } from "./support/layoutShifts.ts";

test.use({ address: null });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  bareTest.use({ javaScriptEnabled: false });

  test("the page has every event with every quote", async ({ app, page, corpus }) => {
    await page.goto("/");
    await expect(app.title).toHaveText(corpus.title);
    await expect(app.events.entries).toHaveCount(corpus.events.length);
    for (const event of notEmpty(corpus.events)) {
      const entry = app.events.entry(event.id);
      await expect(entry.getByRole("heading")).toHaveText(event.title);
      const quotes = await app.events.staticDetails(entry).getByRole("blockquote").allTextContents();
      const links = corpus.links.filter(({ from, to }) => from === event.id || to === event.id);
      const ties = [...event.actors, ...links].flatMap(({ excerpts }) => excerpts);
      for (const id of notEmpty([...allExcerptsOf(event), ...ties])) {
        const { exact } = present(corpus.excerpts.find((excerpt) => excerpt.id === id));
        expect(quotes.some((text) => text.startsWith(quote(exact)))).toBe(true);
      }
    }
  });

  test("the page has all people, all disagreements and the drawing", async ({ app, page, corpus }) => {
    await page.goto("/");
    for (const { differs } of notEmpty(corpus.disagreements))
      await expect(app.disagreements.section.getByText(differs)).toBeVisible();
    for (const { name } of notEmpty(corpus.actors))
      await expect(app.people.section.getByText(name, { exact: true })).toBeVisible();
    await expect(app.timeline.marks).toHaveCount(corpus.events.length);
    await expect(app.timeline.marks.first()).toBeVisible();
  });

  test("the page shows no control that only a script could answer", async ({ app, page }) => {
    await page.goto("/");
    await expect(app.title).toBeVisible();
    for (const role of ["button", "searchbox", "slider", "textbox"] as const)
      await expect(page.getByRole(role)).toHaveCount(0);
  });

  bareTest("every link within the page has a target", async ({ page }) => {
    await page.goto("/");
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].map((link) => {
        const id = decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "");
        return { id, exists: document.getElementById(id) !== null };
      }),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter(({ exists }) => !exists)).toEqual([]);
  });

  // The article's plain text has no icon; the browser requests one and logs a 404.
  bareTest("a mark leads to its entry, a name to its actor, a quote to its text", async ({ app, page }) => {
    await page.goto("/");
    const mark = app.timeline.marks.last();
    const id = (await mark.getAttribute("data-event")) ?? "none";
    await mark.locator("text").click();
    await expect(page).toHaveURL(new RegExp(`#event-${id}$`));
    const entry = app.events.entry(id);
    await expect(entry).toBeInViewport();
    await entry.getByRole("list", { name: "Who it concerns" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/#actor-/);
    await expect(page.locator(":target")).toBeInViewport();
    await app.events.staticDetails(entry).getByRole("link").first().click();
    await expect(page).toHaveURL(/articles\/.*\.txt$/);
  });

  for (const width of [390, 768, 1440]) {
    test(`at ${width} px the page is no wider than the viewport`, async ({ page }) => {
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
  test(`at ${width} px hydration moves nothing`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    const shifts = await recordLayoutShifts(page);
    // On a slow connection the prerendered page is painted before its script loads.
    const release = await holdRequests(page, "**/index-*.js");
    await page.goto("/", { waitUntil: "commit" });
    await app.painted();
    const entry = await app.events.entries.first().elementHandle();
    release();
    await app.interactive();
    await expect(app.timeline.tabStop.or(app.timeline.strip)).toBeVisible();
    // React hydrates the element instead of rendering a new one.
    expect(await entry?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await shifts()).toEqual([]);
  });
}

bareTest("the first paint needs the page, one style sheet and two fonts", async ({ app, page }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.resourceType()));
  await page.route("**/*.js", (route) => route.abort());
  await page.route("**/corpus.json", (route) => route.abort());
  await page.goto("/");
  await app.painted();
  expect(requested.filter((type) => type === "stylesheet")).toHaveLength(1);
  expect(requested.filter((type) => type === "font")).toHaveLength(2);
});

test("the prerendered page has no inline style or script but its data", async ({ request }) => {
  const html = await (await request.get("/")).text();
  expect(html).not.toMatch(/<[^>]+\sstyle=/);
  expect(html).not.toMatch(/<[^>]+\son\w+=/);
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(String);
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((tag) => tag.includes('type="module"') && tag.includes("src="))).toHaveLength(1);
  expect(scripts.filter((tag) => tag.includes('type="application/ld+json"'))).toHaveLength(1);
});

bareTest.describe("without a cache", () => {
  bareTest("an unavailable corpus leaves the prerendered page, with an alert", async ({ app, page }) => {
    let refused = true;
    await page.route("**/corpus.json", (route) =>
      refused ? route.fulfill({ status: 503, body: "" }) : route.continue(),
    );
    await page.goto("/");
    await expect(app.alert).toContainText("the server answered with error 503");
    await expect(app.events.heading).toBeVisible();
    refused = false;
    await app.alert.getByRole("button", { name: "Try again" }).click();
    await app.interactive();
    await expect(page.getByText("could not be loaded")).toHaveCount(0);
  });
});
