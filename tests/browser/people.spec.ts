import { indexCorpus } from "../../src/core/model/indexCorpus.ts";
import { boxOf, expect, freshTest, notEmpty, present, test } from "./support/fixtures.ts";

test("a name opens the actor’s card; Escape returns focus to the name", async ({ app, page, corpus }) => {
  const [, man] = corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id);
  const name = app.people.name(present(man));
  const card = app.people.card(present(man));
  await name.click();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(name).toBeFocused();
});

test("a name in the list, the reader and a frame opens the same card", async ({ app, page }) => {
  const name = { name: "Dame Margaret Hodge", exact: true };
  const card = app.people.card(name);
  await app.events.entry("mps-letter").getByRole("button", name).click();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await app.events.title("mps-letter").click();
  for (const address of [null, "/?embed&event=mps-letter"]) {
    if (address !== null) await app.open(address);
    await app.reader.passages.getByRole("button", name).first().click();
    await expect(card).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
  }
});

test("an event on an actor’s card closes the card and opens, in one step", async ({ app, page, corpus }) => {
  const actor = present(corpus.actors.find(({ group }) => group === corpus.groups[0]?.id));
  const { title } = present(
    corpus.events.find(({ actors }) => actors.some((part) => part.actor === actor.id)),
  );
  await app.people.name(actor).click();
  await app.people
    .card(actor)
    .getByRole("button", { name: `→ ${title}` })
    .first()
    .click();
  await expect(app.reader.heading).toHaveText(title);
  await expect(app.people.card(actor)).toHaveCount(0);
  await expect(app.people.name(actor)).toBeFocused();
  await page.goBack();
  await expect(app.people.card(actor)).toBeVisible();
});

test("a card says who reports the words of somebody else", async ({ app, corpus }) => {
  const { actor } = indexCorpus(corpus);
  const claims = corpus.events.flatMap((event) => event.claims);
  for (const { text, speaker, reportedBy } of notEmpty(claims.filter((claim) => claim.reportedBy))) {
    const speaking = present(actor(speaker));
    await app.people.name(speaking).click();
    const item = app.people.card(speaking).getByRole("listitem").filter({ hasText: text });
    await expect(item.first()).toContainText(
      `${speaking.name}, as reported by ${actor(reportedBy ?? "")?.name}`,
    );
  }
});

test("a card shows only the actor’s events on the timeline", async ({ app, page, corpus }) => {
  const actor = present(corpus.actors.find(({ group }) => group === corpus.groups[0]?.id));
  const own = corpus.events.filter(({ actors }) => actors.some((part) => part.actor === actor.id));
  await app.people.name(actor).click();
  await app.people
    .card(actor)
    .getByRole("button", { name: `Show only these ${own.length} events` })
    .click();
  await expect(app.people.card(actor)).toHaveCount(0);
  await expect(app.section("timeline")).toBeInViewport();
  await expect(app.section("timeline")).toBeFocused();
  await expect(app.events.entries).toHaveCount(own.length);
  await expect(page).toHaveURL(new RegExp(`actors=${actor.id}$`));
});

test("no card dates words of a speaker with the time of the event", async ({ app, corpus }) => {
  const speaker = present(corpus.actors.find(({ id }) => id === "margaret-hodge"));
  await app.people.name(speaker).click();
  const card = app.people.card(speaker);
  await expect(card).toContainText("said on or before 11 December 2021");
  const statements = card.getByRole("heading", { name: "Their statements" }).locator("..");
  await expect(statements).not.toContainText(/one or more|between/);
});

test("the search finds people by every name and says how many", async ({ app, corpus }) => {
  const { people } = app;
  await people.search.fill("mr khan");
  await expect(people.found).toHaveText(`1 of ${corpus.actors.length} names`);
  await expect(people.matrix.getByRole("rowheader")).toHaveText(["Politicians", "Sadiq Khan"]);
  await people.search.fill("nobody at all");
  await expect(people.found).toHaveText("No name matches.");
});

test("the matrix has a sign for each part of each actor", async ({ app, corpus }) => {
  const { people } = app;
  const parts = corpus.events.map(({ actors }) => new Set(actors.map(({ actor }) => actor)).size);
  await expect(people.cells).toHaveCount(parts.reduce((sum, count) => sum + count));
  await expect(people.columns).toHaveCount(corpus.events.length);
  const [killing] = corpus.events;
  const { title } = present(killing);
  await people.matrix.getByRole("button", { name: `Anthony Walgate (killed): ${title}` }).click();
  await expect(app.reader.heading).toHaveText(title);
});

test("the signs of the matrix are below the numbers of their events", async ({ app, page, corpus }) => {
  const { matrix, columns } = app.people;
  await expect(columns).toHaveCount(corpus.events.length);
  const heads = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  // Also of the first column of a panel, which is beside a gutter.
  expect(heads[1].x - heads[0].x).toBeCloseTo(heads[2].x - heads[1].x, 1);
  for (const row of await matrix
    .getByRole("row")
    .filter({ has: page.locator(".matrix-sign") })
    .all()) {
    const centers = await row.locator("td:not(.matrix-count)").evaluateAll((cells) =>
      cells.map((cell) => {
        const sign = cell.querySelector("button")?.getBoundingClientRect();
        return sign ? sign.x + sign.width / 2 : null;
      }),
    );
    for (const [i, center] of centers.entries())
      if (center !== null) expect(center).toBeCloseTo(heads[i].x + heads[i].width / 2, 1);
  }
});

test("a line of the matrix goes through its whole row", async ({ app, page }) => {
  const rows = app.people.matrix.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) {
    const lines = await row
      .locator("th, td")
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).boxShadow));
    expect(new Set(lines).size).toBe(1);
  }
});

test("the matrix is one tab stop, and arrow keys move inside it", async ({ app, page }) => {
  const { people } = app;
  await expect(people.tabStops).toHaveCount(1);
  await people.search.focus();
  await page.keyboard.press("Tab");
  const first = people.name({ name: "Anthony Walgate" });
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(people.cells.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(people.cells.first()).not.toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(people.columns.and(page.locator(":focus"))).toHaveCount(1);
  await page.keyboard.press("Home");
  await expect(people.columns.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(people.cells.first()).toBeFocused();
  await expect(people.tabStops).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(people.matrix.locator(":focus")).toHaveCount(0);
});

freshTest("a link to lanes by actor leads to the people", async ({ app }) => {
  await app.open("/?v=1&lanes=actor");
  await expect(app.people.matrix).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the people are a list with the words of the articles", async ({ app }) => {
    const { section, matrix } = app.people;
    const first = section.getByRole("listitem").first();
    await expect(first).toContainText("Anthony Walgate");
    await expect(first).toContainText("“Anthony Walgate, 23”");
    await expect(matrix).toHaveCount(0);
    await app.open("/?v=1&lanes=actor");
    await expect(section.getByRole("heading", { level: 2 })).toBeInViewport();
    expect(await app.overflow()).toBe(0);
  });
});

test.describe("in a narrow window", () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test("the matrix scrolls sideways and keeps the names in view", async ({ app }) => {
    const { section, scrolling, columns } = app.people;
    await section.scrollIntoViewIfNeeded();
    await columns.last().focus();
    await expect(columns.last()).toBeInViewport({ ratio: 1 });
    await expect(app.people.name({ name: "Anthony Walgate" })).toBeInViewport({ ratio: 1 });
    expect(await scrolling.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    expect(await app.overflow()).toBe(0);
  });

  test("the frame of the matrix ends below a name, above what it explains", async ({ app, page }) => {
    const { matrix, scrolling } = app.people;
    await page.locator("[data-nav]").getByRole("link", { name: "People" }).click();
    for (const height of [1024, 760]) {
      await page.setViewportSize({ width: 768, height });
      await expect(scrolling).toBeInViewport({ ratio: 0.99 });
      await expect(page.getByText(/^Point at a sign/)).toBeInViewport({ ratio: 0.99 });
      const names = matrix.getByRole("row").filter({ has: page.getByRole("button") });
      const bottoms = await names.evaluateAll((rows) =>
        rows.map((row) => row.getBoundingClientRect().bottom),
      );
      const { bottom } = await boxOf(scrolling);
      expect(Math.min(...bottoms.map((one) => Math.abs(one - bottom)))).toBeLessThan(1);
      expect(bottom).toBeLessThan(Math.max(...bottoms));
    }
  });
});

for (const width of [1440, 768])
  freshTest(
    `the matrix keeps its heads and its names in view at ${width} px`,
    async ({ app, page, corpus }) => {
      await page.setViewportSize({ width, height: 700 });
      await app.open();
      const matrix = page.getByRole("grid", { name: "People and events" });
      const last = matrix.getByRole("button", { name: present(corpus.actors.at(-1)).name, exact: true });
      await last.focus();
      await page.keyboard.press("End");
      // A matrix that is wider than the page scrolls in a frame of its own.
      if (width < 1000)
        await page
          .getByRole("region", { name: "People and events" })
          .evaluate((frame) => frame.scrollIntoView());
      await expect(matrix.getByRole("columnheader", { name: "Name" })).toBeInViewport();
      await expect(last).toBeInViewport();
      for (const { width: columns, height } of await matrix
        .locator("td button")
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect())))
        expect(Math.min(columns, height)).toBeGreaterThanOrEqual(24);
    },
  );
