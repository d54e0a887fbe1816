import { expect, fewerShown, test } from "./support/fixtures.ts";

test("every deliberate step can be undone by Back and done again by Forward, the scroll position with it", async ({
  page,
  corpus,
}) => {
  const count = page.locator("ol.chronicle > li");
  await page.getByRole("button", { name: /^Jack Taylor \d/ }).click();
  await expect(page).toHaveURL(/\?v=2&actors=jack-taylor$/);
  const his = await fewerShown(page, corpus);
  const third = count.nth(2).locator("h3").getByRole("button");
  await third.evaluate((title) => title.scrollIntoView({ block: "center" }));
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await third.click();
  await expect(page).toHaveURL(/event=[a-z-]+&actors=jack-taylor$/);
  await page.getByRole("searchbox").pressSequentially("jury", { delay: 20 });
  await expect(page).toHaveURL(/&q=jury$/);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(count).toHaveCount(corpus.events.length);
  const addresses = [page.url()];

  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("jury");
  addresses.push(page.url());
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await expect(page.locator("li.selected")).toHaveCount(1);
  addresses.push(page.url());
  await page.goBack();
  await expect(page.locator("li.selected")).toHaveCount(0);
  await expect(count).toHaveCount(his);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
  addresses.push(page.url());
  await page.goBack();
  await expect(count).toHaveCount(corpus.events.length);
  await expect(page).toHaveURL(/\/$/);
  for (const address of addresses.reverse()) {
    await page.goForward();
    await expect(page).toHaveURL(address);
  }
  await expect(count).toHaveCount(corpus.events.length);
});

test("of two presses faster than the page can be painted each is a step of its own", async ({
  page,
  corpus,
}) => {
  const [first, second] = corpus.events;
  await page.locator("ol.chronicle h3 button").evaluateAll((titles) => {
    for (const title of titles.slice(0, 2)) (title as HTMLElement).click();
  });
  await expect(page).toHaveURL(new RegExp(`event=${second?.id}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`event=${first?.id}$`));
  await expect(page.locator("li.selected")).toHaveAttribute("data-event", first?.id ?? "none");
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator("li.selected")).toHaveCount(0);
});

test("a reload brings the whole view back, and what was moved last is not lost", async ({ page, corpus }) => {
  const chosen = corpus.events[3];
  await page.getByRole("button", { name: "Actors", exact: true }).click();
  await page.locator("ol.chronicle > li").nth(3).locator("h3").getByRole("button").click();
  await expect(page).toHaveURL(new RegExp(`event=${chosen?.id}&lanes=actor`));
  const axis = () => page.locator("[data-timeline] .axis").allTextContents();
  const whole = await axis();
  await page.getByRole("button", { name: "Zoom in" }).click();
  // At once, before the drawing has glided there: the address tells where it goes.
  const address = page.url();
  expect(address).toContain("&view=");
  await page.reload();
  await page.waitForSelector("[data-ready]");
  // Days, or a round moment of one: never milliseconds.
  await expect(page).toHaveURL(/event=.*lanes=actor&view=[-\d]+(T\d\d:\d\d)?\.\.[-\d]+(T\d\d:\d\d)?$/);
  expect(page.url()).toBe(address);
  await expect.poll(axis).not.toEqual(whole);
  await expect(page.locator("li.selected")).toHaveAttribute("data-event", chosen?.id ?? "");
  await expect(page.getByRole("button", { name: "Actors", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("a link of the first version, which told moments to the millisecond, shows the same time", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  await page.goto("/?v=1&view=2014-06-01T12:00:00.000Z..2015-09-30&scale=linear");
  await page.waitForSelector("[data-ready]");
  await expect(page.getByRole("button", { name: "Whole case" })).toBeEnabled();
  await page.getByRole("button", { name: "Actors", exact: true }).click();
  await expect(page).toHaveURL(/\?v=2&scale=linear&lanes=actor&view=2014-06-01T12:00\.\.2015-09-30$/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a link to what is not there opens the page, and says what it could not show", async ({
  page,
  corpus,
}) => {
  await page.goto("/?event=no-such-event&actors=jack-taylor,nobody");
  await page.waitForSelector("[data-ready]");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("“no-such-event”, which is not in this case");
  await expect(alert).toContainText("“nobody”");
  await expect(page.getByRole("button", { name: /^Jack Taylor \d/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("list", { name: "Filters in use" })).toHaveCount(0);
  await alert.getByRole("button", { name: "Dismiss" }).click();
  await expect(alert).toHaveCount(0);
  expect(corpus.events.length).toBeGreaterThan(0);
});
