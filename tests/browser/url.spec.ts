import { expect, freshTest, present, test } from "./support/fixtures.ts";

test("Back undoes each step, with its scroll position; Forward redoes it", async ({ app, page, corpus }) => {
  await app.filters.person("Jack Taylor").click();
  await expect(page).toHaveURL(/\?v=2&actors=jack-taylor$/);
  const his = await app.events.countWhenFewer(corpus);
  const third = app.events.titles.nth(2);
  await third.evaluate((title) => title.scrollIntoView({ block: "center" }));
  const scrolled = await app.scrollTop();
  expect(scrolled).toBeGreaterThan(0);
  await third.click();
  await expect(page).toHaveURL(/event=[a-z-]+&actors=jack-taylor$/);
  await app.search.box.pressSequentially("jury", { delay: 20 });
  await expect(page).toHaveURL(/&q=jury$/);
  // The results cover the button.
  await page.keyboard.press("Escape");
  await app.filters.clear.click();
  await expect(app.events.entries).toHaveCount(corpus.events.length);
  const urls = [page.url()];

  await page.goBack();
  await expect(app.search.box).toHaveValue("jury");
  urls.push(page.url());
  await page.goBack();
  await expect(app.search.box).toHaveValue("");
  await expect(app.events.selected).toHaveCount(1);
  urls.push(page.url());
  await page.goBack();
  await expect(app.events.selected).toHaveCount(0);
  await expect(app.events.entries).toHaveCount(his);
  await expect.poll(() => app.scrollTop()).toBe(scrolled);
  urls.push(page.url());
  await page.goBack();
  await expect(app.events.entries).toHaveCount(corpus.events.length);
  await expect(page).toHaveURL(/\/$/);
  for (const url of urls.reverse()) {
    await page.goForward();
    await expect(page).toHaveURL(url);
  }
  await expect(app.events.entries).toHaveCount(corpus.events.length);
});

test("two clicks before the next paint are two steps of history", async ({ app, page, corpus }) => {
  const [first, second] = [present(corpus.events[0]).id, present(corpus.events[1]).id];
  await app.events.titles.evaluateAll((titles) => {
    for (const title of titles.slice(0, 2)) (title as HTMLElement).click();
  });
  await expect(page).toHaveURL(new RegExp(`event=${second}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`event=${first}$`));
  await expect(app.events.selected).toHaveAttribute("data-event", first);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(app.events.selected).toHaveCount(0);
});

test("a reload restores the whole view, even during a zoom", async ({ app, page, corpus }) => {
  const { id } = present(corpus.events[3]);
  await app.timeline.trueLength.click();
  await app.events.title(id).click();
  await expect(page).toHaveURL(new RegExp(`event=${id}&scale=linear`));
  const whole = await app.timeline.axisLabels();
  await app.timeline.zoomIn.click();
  // The URL has the target of the zoom before its animation ends.
  const url = page.url();
  expect(url).toContain("&view=");
  await app.reload();
  // The view is in days, or a round time of day, but never in milliseconds.
  await expect(page).toHaveURL(/event=.*scale=linear&view=[-\d]+(T\d\d:\d\d)?\.\.[-\d]+(T\d\d:\d\d)?$/);
  expect(page.url()).toBe(url);
  await expect.poll(() => app.timeline.axisLabels()).not.toEqual(whole);
  await expect(app.events.selected).toHaveAttribute("data-event", id);
  await expect(app.timeline.trueLength).toHaveAttribute("aria-pressed", "true");
});

freshTest("a link of version 1, with milliseconds, shows the same time", async ({ app, page }) => {
  await app.open("/?v=1&view=2014-06-01T12:00:00.000Z..2015-09-30&lanes=actor");
  await expect(app.timeline.wholeCase).toBeEnabled();
  await app.timeline.trueLength.click();
  await expect(page).toHaveURL(/\?v=2&scale=linear&lanes=actor&view=2014-06-01T12:00\.\.2015-09-30$/);
  await expect(app.alert).toHaveCount(0);
});

freshTest("a link to unknown ids opens the page and names them", async ({ app }) => {
  await app.open("/?event=no-such-event&actors=jack-taylor,nobody");
  await expect(app.alert).toContainText("not on this page: “no-such-event”");
  await expect(app.alert).toContainText("“nobody”");
  await expect(app.filters.person("Jack Taylor")).toHaveAttribute("aria-pressed", "true");
  await expect(app.filters.chips).toHaveCount(0);
  await app.alert.getByRole("button", { name: "Dismiss" }).click();
  await expect(app.alert).toHaveCount(0);
});

freshTest("a time at the limits of JavaScript is a note or a clean view", async ({ app, page }) => {
  // Those are 20 April 271821 BC and 13 September 275760. A day after the last one overflows.
  for (const [query, notes] of [
    ["view=2014-01-01..+275760-09-13", 1],
    ["known=+275760-09-13", 1],
    ["known=+275760-09-12", 0],
    ["view=-271821-04-20..+275760-09-12", 0],
    ["within=9999-12-30..9999-12-31", 0],
    ["view=0001-01-01..0001-01-02", 0],
  ] as const) {
    await app.open(`/?${query.replaceAll("+", "%2B")}`);
    await expect(app.alert, query).toHaveCount(notes);
    await expect(page.locator("main"), query).not.toContainText(/NaN|Infinity|Invalid/);
  }
});
