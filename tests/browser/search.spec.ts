import { expect, present, test } from "./support/fixtures.ts";

test("/ opens the search, which forgives a slip and highlights matches", async ({ app, page, corpus }) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  await page.keyboard.press("/");
  await expect(app.search.box).toBeFocused();
  await page.keyboard.type("homophobai");
  await expect(app.search.sentencesSummary).toBeVisible();
  expect(requested.filter((url) => url.includes("searchIndex"))).toHaveLength(1);
  const shown = await app.events.countWhenFewer(corpus);
  expect(shown).toBeGreaterThan(0);
  await expect(app.filters.count).toContainText(
    `${shown} of ${corpus.events.length} events, ${corpus.events.length - shown} hidden by the search`,
  );
  for (const part of [app.events.section, app.reader.panel])
    await expect.poll(async () => (await app.search.highlighted(part)).join(" ")).toMatch(/homophobia/i);

  await page.keyboard.press("Escape");
  await expect(app.search.box).toHaveValue("");
  await expect(app.events.entries).toHaveCount(corpus.events.length);
  await expect.poll(() => app.search.highlighted()).toEqual([]);
});

test("an exact phrase is highlighted whole", async ({ app }) => {
  await app.search.box.fill('"public inquiry"');
  await expect.poll(() => app.search.highlighted(app.reader.panel)).toContain("public inquiry");
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
  await app.search.sentencesSummary.click();
  await page
    .getByRole("button", { name: /, not quoted by the events found$/ })
    .first()
    .click();
  await expect(app.reader.excerpt(id).first()).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`excerpt=${id}`));
});
