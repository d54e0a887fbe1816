import { expect, test } from "./support/fixtures.ts";

test("menus open one at a time, and close by Escape with the focus back on their button, and by a press outside", async ({
  page,
  corpus,
}) => {
  const [second = "", third = ""] = corpus.groups.slice(1).map(({ label }) => label);
  const police = page.getByRole("button", { name: second, exact: true });
  const other = page.getByRole("button", { name: third, exact: true });
  await page.locator('ol.chronicle [aria-pressed="false"]').first().click();
  await police.click();
  await expect(page.getByRole("group", { name: second, exact: true })).toBeVisible();
  await other.click();
  await expect(page.locator(".choosing-menu .menu")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(page.locator(".choosing-menu .menu")).toHaveCount(0);
  await expect(other).toBeFocused();
  // Escape closed the menu, and nothing else.
  await expect(page.locator("ol.chronicle > li.selected")).toHaveCount(1);
  await police.click();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.locator(".choosing-menu .menu")).toHaveCount(0);
});

test("filters are chips that say what is hidden, and an empty result offers the nearest way out", async ({
  page,
  corpus,
}) => {
  const total = corpus.events.length;
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  await page.getByRole("button", { name: "More filters", exact: true }).click();
  const panel = page.getByRole("group", { name: "More filters" });
  await panel.getByRole("button", { name: /^Admission \d/ }).click();
  await panel.getByRole("button", { name: /^Killings \d/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").first()).toHaveText(
    `0 of ${total} events, ${total} hidden by the filters`,
  );
  await expect(page.getByText("No event passes all of the filters together.")).toBeVisible();
  await page.getByRole("button", { name: /^Drop “.*”: \d+ events?$/ }).click();
  await expect(page.locator("ol.chronicle > li").first()).toBeVisible();
  // One of the three is gone; who is chosen among the men has a pressed button and no chip.
  const chips = page.getByRole("list", { name: "Filters in use" }).getByRole("listitem");
  await expect(chips.or(page.locator(".people [aria-pressed=true]"))).toHaveCount(2);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(page.locator("ol.chronicle > li")).toHaveCount(total);
  await expect(page.getByRole("list", { name: "Filters in use" })).toHaveCount(0);
});

test("who is chosen stands in one place: a pressed button where it is in sight, else a chip", async ({
  page,
  corpus,
}) => {
  const chips = page.getByRole("list", { name: "Filters in use" }).getByRole("listitem");
  const man = page.getByRole("button", { name: /^Jack Taylor \d/ });
  await man.click();
  await expect(man).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("status").first()).toContainText("hidden by the filters");
  await expect(chips).toHaveCount(0);
  const [, group = { id: "", label: "" }] = corpus.groups;
  const other = corpus.actors.find(
    ({ id, group: of }) => of === group.id && corpus.events.some((e) => e.actors.some((a) => a.actor === id)),
  );
  await page.getByRole("button", { name: group.label, exact: true }).click();
  const menu = page.getByRole("group", { name: group.label, exact: true });
  await menu.getByRole("button", { name: new RegExp(`^${other?.short ?? other?.name} \\d`) }).click();
  await page.keyboard.press("Escape");
  await expect(chips).toHaveText([`${other?.name} ×`]);
  await page.getByRole("button", { name: "all together" }).click();
  await page.getByRole("button", { name: `Remove the filter: ${other?.name}` }).click();
  await man.click();
  await expect(page.locator("ol.chronicle > li")).toHaveCount(corpus.events.length);
});

test("a window of time keeps what may have been within it, says how many surely were, and can be asked for these alone", async ({
  page,
  corpus,
}) => {
  const [from, to] = [Date.UTC(2014, 0, 1), Date.UTC(2016, 0, 1)];
  const may = corpus.events.filter(
    ({ date: { min, max } }) => (!min || min.time < to) && (!max || max.time >= from),
  );
  const surely = may.filter(({ date: { min, max } }) => min && max && min.time >= from && max.time < to);
  const open = may.filter(({ date }) => !date.min).length;
  expect(open).toBeGreaterThan(0);
  await page.getByRole("button", { name: "More filters", exact: true }).click();
  const panel = page.getByRole("group", { name: "More filters" });
  await panel.getByLabel("from").fill("2014-01-01");
  await panel.getByLabel("to", { exact: true }).fill("2015-12-31");
  await expect(
    panel.getByText(`Of ${may.length} that may have been within, ${surely.length} surely were.`),
  ).toBeVisible();
  await expect(panel.getByText(`${open} have no first day`)).toBeVisible();
  await expect(page.locator("ol.chronicle > li")).toHaveCount(may.length);
  await panel.getByRole("button", { name: `Surely within ${surely.length}` }).click();
  await expect(page.locator("ol.chronicle > li")).toHaveCount(surely.length);
  await expect(page).toHaveURL(/within=2014-01-01\.\.2015-12-31&surely=yes/);
  await expect(
    page.getByRole("button", { name: /^Remove the filter: surely within 1 January 2014/ }),
  ).toBeVisible();
});

test("on a phone a menu is a sheet at the window’s foot that a thumb can close", async ({ page, corpus }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(corpus.groups.length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "More filters", exact: true }).click();
  const sheet = page.getByRole("group", { name: "More filters" });
  const box = await sheet.boundingBox();
  expect(box && [box.x, Math.round(box.y + box.height), box.width]).toEqual([0, 844, 390]);
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(sheet).toHaveCount(0);
});
