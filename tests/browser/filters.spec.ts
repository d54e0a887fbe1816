import { boxOf, expect, freshTest, present, test } from "./support/fixtures.ts";

test("menus open one at a time", async ({ app }) => {
  await app.filters.peopleButton.click();
  await expect(app.filters.panel).toHaveAccessibleName("People and organisations");
  await app.filters.filtersButton.click();
  await expect(app.filters.panel).toHaveAccessibleName("Filters");
  await expect(app.filters.panel).toHaveCount(1);
});

test("Escape closes a menu alone and returns focus to its button", async ({ app, page }) => {
  await app.events.titles.first().click();
  await app.filters.peopleButton.click();
  await expect(app.filters.panel.getByRole("textbox")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(app.filters.panel.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.filters.panel).toHaveCount(0);
  await expect(app.filters.peopleButton).toBeFocused();
  await expect(app.events.selected).toHaveCount(1);
});

test("a click outside closes a menu", async ({ app }) => {
  await app.filters.peopleButton.click();
  await expect(app.filters.panel).toHaveCount(1);
  await app.title.click();
  await expect(app.filters.panel).toHaveCount(0);
});

test("a menu of people finds typed names; arrow keys move in it", async ({ app, page, corpus }) => {
  await app.filters.peopleButton.click();
  const options = app.filters.panel.getByRole("button", { pressed: false });
  await expect(options).toHaveCount(corpus.actors.length);
  await app.filters.panel.getByRole("textbox").fill("TAYLOR");
  await expect(options).toHaveText([/^Jack Taylor \d+$/]);
  await app.filters.panel.getByRole("textbox").fill("");
  await page.keyboard.press("Tab");
  await expect(options.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.filters.panel.getByRole("button", { pressed: true })).toBeFocused();
  await app.events.countWhenFewer(corpus);
});

test("names in the head are filters: they have a label, a box and a state", async ({ app, page }) => {
  const names = page.getByRole("list", { name: "Show only" }).getByRole("button");
  await expect(names).toHaveCount(4);
  const man = app.filters.person("Jack Taylor");
  const tick = () => man.evaluate((button) => getComputedStyle(button, "::before").content);
  expect(await tick()).not.toContain("✓");
  await man.click();
  await expect(names.and(page.locator("[aria-pressed=true]"))).toHaveText(["Jack Taylor"]);
  expect(await tick()).toContain("✓");
  await expect(app.dialog).toHaveCount(0);
});

test("an empty result says what hides the events and offers a way out", async ({ app, page, corpus }) => {
  const total = corpus.events.length;
  await app.filters.person("Jack Taylor").click();
  await app.filters.openFacet("Type of statement");
  await app.filters.panel.getByRole("button", { name: /^Denial \d/ }).click();
  await app.filters.openFacet("Stage");
  await app.filters.panel.getByRole("button", { name: /^Killings \d/ }).click();
  await page.keyboard.press("Escape");
  await expect(app.filters.count).toHaveText(`0 of ${total} events`);
  await expect(page.getByText("No event matches all these filters.")).toBeVisible();
  await page.getByRole("button", { name: /^Remove the filter “.*” to see \d+ events?$/ }).click();
  await expect(app.events.entries.first()).toBeVisible();
  // Two of the three filters remain. A chosen man has his own button instead of a chip.
  const pressed = app.filters.section.getByRole("button", { pressed: true });
  await expect(app.filters.chips.or(pressed)).toHaveCount(2);
  await app.filters.clear.click();
  await expect(app.events.entries).toHaveCount(total);
  await expect(app.filters.chips).toHaveCount(0);
});

test("a chosen actor has a chip, unless the own button is visible", async ({ app, page, corpus }) => {
  const man = app.filters.person("Jack Taylor");
  await man.click();
  await expect(man).toHaveAttribute("aria-pressed", "true");
  await expect(app.filters.count).toHaveText(/^\d+ of \d+ events$/);
  await expect(app.filters.chips).toHaveCount(0);
  const group = present(corpus.groups[1]);
  const other = present(
    corpus.actors.find(
      (actor) =>
        actor.group === group.id &&
        corpus.events.some((event) => event.actors.some((part) => part.actor === actor.id)),
    ),
  );
  await app.filters.peopleButton.click();
  await app.filters.panel.getByRole("button", { name: new RegExp(`^${other.name} \\d`) }).click();
  await page.keyboard.press("Escape");
  await expect(app.filters.chips).toHaveText([`${other.name} ×`]);
  await page.getByRole("button", { name: "all together" }).click();
  await page.getByRole("button", { name: `Remove filter: ${other.name}` }).click();
  await man.click();
  await expect(app.events.entries).toHaveCount(corpus.events.length);
});

test("a date range keeps what may be within it, or only what surely is", async ({ app, page, corpus }) => {
  const [from, to] = [Date.UTC(2014, 0, 1), Date.UTC(2016, 0, 1)];
  const may = corpus.events.filter(
    ({ date: { min, max } }) => (!min || min.time < to) && (!max || max.time >= from),
  );
  const surely = may.filter(({ date: { min, max } }) => min && max && min.time >= from && max.time < to);
  const { panel } = app.filters;
  await app.filters.openFacet("Dates");
  await panel.getByLabel("from").fill("2014-01-01");
  await panel.getByLabel("to", { exact: true }).fill("2015-12-31");
  await expect(
    panel.getByText(`${may.length} events are possibly in this period, ${surely.length} certainly.`),
  ).toBeVisible();
  await expect(app.events.entries).toHaveCount(may.length);
  await panel.getByRole("button", { name: `Certainly in this period ${surely.length}` }).click();
  await expect(app.events.entries).toHaveCount(surely.length);
  await expect(page).toHaveURL(/within=2014-01-01\.\.2015-12-31&surely=yes/);
  await expect(
    page.getByRole("button", { name: /^Remove filter: certainly in the period 1 January 2014/ }),
  ).toBeVisible();
});

freshTest("on a tablet names, menus and filters in use have two rows", async ({ app, page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await app.open("/?v=2&actors=stephen-port&stages=investigation");
  await expect(app.filters.chips).toHaveCount(2);
  const region = page.getByRole("region", { name: "Filters" });
  // The controls of a row have different heights and one middle line.
  const middles = await region.getByRole("button").evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    }),
  );
  expect([...new Set(middles)]).toHaveLength(2);
});

freshTest("the count of events has no row of its own at any width", async ({ app, page }) => {
  for (const address of ["/", "/?v=2&actors=anthony-walgate&stages=killing,inquest&q=jury"]) {
    await app.open(address);
    for (const width of [620, 768, 1100, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const [count, menu] = [await boxOf(app.filters.count), await boxOf(app.filters.filtersButton)];
      expect(count.top, `${address} at ${width}`).toBeLessThan(menu.bottom);
      expect(count.bottom, `${address} at ${width}`).toBeGreaterThan(menu.top);
    }
  }
});

test("on a phone a menu is a sheet at the foot of the viewport", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await app.filters.panel.getByRole("button", { name: "Filters" }).click();
  const { left, bottom, width } = await boxOf(app.filters.panel);
  expect([left, Math.round(bottom), width]).toEqual([0, 844, 390]);
  await app.filters.panel.getByRole("button", { name: "Done" }).click();
  await expect(app.filters.panel).toHaveCount(0);
});
