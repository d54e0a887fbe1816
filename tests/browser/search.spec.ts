import type { Locator } from "@playwright/test";
import { boxOf, expect, present, test } from "./support/fixtures.ts";
import { layOutEverything } from "./support/layOutEverything.ts";

test("/ opens the search, which forgives a slip and highlights matches", async ({ app, page, corpus }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  await page.keyboard.press("/");
  await expect(app.search.box).toBeFocused();
  await page.keyboard.type("homophobai");
  await expect(app.search.summary).toBeVisible();
  await expect(app.search.panel).toContainText("“homophobai” is not used here");
  expect(requested.filter((url) => url.includes("searchCorpus"))).toHaveLength(1);
  const shown = await app.events.countWhenFewer(corpus);
  expect(shown).toBeGreaterThan(0);
  await expect(app.filters.count).toContainText(`${shown} of ${corpus.events.length} events`);
  await expect
    .poll(async () => (await app.search.highlighted(app.events.section)).join(" "))
    .toMatch(/homophobia/i);

  await page.keyboard.press("Escape");
  await expect(app.search.panel).toHaveCount(0);
  await expect(app.search.box).toHaveValue("homophobai");
  await page.keyboard.press("Escape");
  await expect(app.search.box).toHaveValue("");
  await expect(app.events.entries).toHaveCount(corpus.events.length);
  await expect.poll(() => app.search.highlighted()).toEqual([]);
});

test("an exact phrase is highlighted whole", async ({ app }) => {
  await app.search.box.fill('"public inquiry"');
  await app.search.results.first().click();
  await expect.poll(() => app.search.highlighted(app.reader.panel)).toContain("public inquiry");
  await app.search.box.click();
  await expect(app.search.panel.locator("mark").first()).toHaveText("public inquiry");
});

test("results do not move the page and start with their speakers", async ({ app, page, corpus }) => {
  await app.search.box.fill("homophobia");
  await expect(app.search.summary).toHaveText("6 sentences in 1 of 2 articles · 3 events match");
  const { panel, results, box } = app.search;
  await expect(app.events.entries).toHaveCount(3);
  await layOutEverything(page);
  const tops = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("h1, main section[id]")].map((one) => one.getBoundingClientRect().top),
    );
  const withPanel = await tops();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  expect(await tops()).toEqual(withPanel);
  await box.click();
  await expect(panel).toContainText("All 6 sentences are used by 3 events.");
  await expect(panel).toContainText("No sentence of “Mayor asks for inspection” matches.");
  await expect(panel.getByRole("heading", { level: 3 })).toHaveText(["MPs call for inquiry", "3 events"]);
  const sentences = await results.filter({ hasText: /homophobi/ }).allTextContents();
  const speakers = ["The article", "Speaker not named", ...corpus.actors.map(({ name }) => name)];
  for (const sentence of sentences.slice(0, 6))
    expect(
      speakers.some((name) => sentence.startsWith(name)),
      sentence,
    ).toBe(true);
  await expect(panel.locator("li mark")).not.toHaveCount(0);
  // Fewer than ten events need no choice of order.
  await expect(panel.getByRole("group")).toHaveCount(0);
  await page.mouse.click(5, 400);
  await expect(panel).toHaveCount(0);
});

test("the results say how many events the filters leave on the page", async ({ app, corpus }) => {
  const { panel, box } = app.search;
  await app.filters.person("Jack Taylor").click();
  await box.fill("police");
  await expect(panel).toContainText(/The filters in use leave \d+ of the \d+ events on the page\./);
  const [, left, all] =
    /leave (\d+) of the (\d+) events/.exec((await panel.textContent()) ?? "")?.map(Number) ?? [];
  await expect(app.filters.count).toHaveText(`${left} of ${corpus.events.length} events`);
  await expect(app.search.summary).toContainText(`${all} events match`);
  await box.press("Escape");
  await app.filters.person("Jack Taylor").click();
  await box.click();
  await expect(panel).not.toContainText("The filters in use");
});

test("in a narrow bar the field in use is wider, and nothing else moves", async ({ app, page }) => {
  const { box } = app.search;
  const others = page.locator("header.nav-bar :is(.nav-link, .nav-tools button):visible");
  const boxes = () => others.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  // A click on a button that moves when the field loses the focus would do nothing.
  for (const width of [620, 768, 880, 940, 1000, 1024]) {
    await page.setViewportSize({ width, height: 1024 });
    const [before, { right }] = [await boxes(), await boxOf(box)];
    await box.focus();
    const used = await boxOf(box);
    expect(used.width).toBeGreaterThan(240);
    expect(used.right).toBeCloseTo(right, 0);
    expect(await boxes()).toEqual(before);
    await box.blur();
  }
});

test("a synonym of the case finds events and says why", async ({ app }) => {
  await app.search.box.fill("verdict");
  const { panel, results } = app.search;
  await expect(panel).toContainText("The search for “verdict” also looks for “finding”");
  const event = results.filter({ hasText: "The inquest jury links police failings to deaths" });
  await expect(event).toContainText("matches “verdict” through");
  await event.click();
  await expect(panel).toHaveCount(0);
  await expect(app.search.box).toHaveValue("verdict");
  await expect(app.reader.panel).toContainText("The inquest jury links police failings to deaths");
});

test("keys move through the results, and Enter goes to the first", async ({ app, page }) => {
  await app.search.box.focus();
  await page.keyboard.type("homophobia");
  await app.search.summary.waitFor();
  const { results, box, panel } = app.search;
  await page.keyboard.press("Enter");
  await expect(results.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(results.nth(2)).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  await expect(box).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("homophobia");
  await page.keyboard.press("ArrowDown");
  await expect(panel).toBeVisible();
});

test("a search fetches no article", async ({ app, page }) => {
  // The reader and the print edition have fetched theirs.
  await app.printable();
  const requested: string[] = [];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  await app.search.box.fill("police");
  await expect(app.search.summary).toBeVisible();
  await expect(app.search.panel.locator("li mark").first()).toBeVisible();
  expect(requested.filter((path) => path.startsWith("/assets/search-")).length).toBeGreaterThan(0);
  expect(requested.filter((path) => path.startsWith("/articles/"))).toEqual([]);
});

test("results are in the order of time, or the best match first", async ({ app, corpus }) => {
  await app.search.box.fill("jury");
  await app.events.countWhenFewer(corpus);
  const inTime = await app.events.ids();
  await app.search.bestMatchFirst.click();
  await expect.poll(() => app.events.ids()).not.toEqual(inTime);
  expect((await app.events.ids()).sort()).toEqual([...inTime].sort());
});

test("a sentence that no event uses is found and opens in the reader", async ({ app, page, corpus }) => {
  const id = present(corpus.background[0]).excerpt;
  const { exact } = present(corpus.excerpts.find((excerpt) => excerpt.id === id));
  await app.search.box.fill(`"${exact.replace(/["“”]/g, "").slice(0, 40)}"`);
  await expect(app.search.panel).toContainText("1 is in no event.");
  await app.search.results.filter({ hasText: "in no event" }).click();
  await expect(app.reader.excerpt(id).first()).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`excerpt=${id}`));
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the results fill the viewport below the field", async ({ app, page }) => {
    await app.search.opener.click();
    await app.search.box.fill("police");
    await app.search.summary.waitFor();
    const rect = (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().toJSON());
    const [box, panel] = [await rect(app.search.box), await rect(app.search.panel)];
    // The line above the bar is visible.
    const { top: bottom } = await rect(page.locator("[data-nav]"));
    expect(panel).toMatchObject({ left: 0, right: 390, bottom });
    expect(panel.top - box.bottom).toBeLessThan(16);
    for (const result of (await app.search.results.all()).slice(0, 3))
      expect((await rect(result)).height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // A word beside the cross that clears the field.
    const close = page.getByRole("button", { name: "Close the search" });
    await expect(close).toHaveText("Close");
    await close.click();
    await expect(app.search.box).toBeHidden();
  });
});
