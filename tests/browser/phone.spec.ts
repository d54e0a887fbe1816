import type { Locator, Page } from "@playwright/test";
import { buildEventCards } from "../../src/core/evidence/eventCards.ts";
import { boxOf, expect, freshTest, present, test } from "./support/fixtures.ts";

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  contextOptions: { reducedMotion: "reduce" },
});

test("the strip has one tick for each event and stays in view", async ({ app, page, corpus }) => {
  const { strip } = app.timeline;
  await expect(strip).toHaveAttribute("aria-valuemax", `${corpus.events.length}`);
  const ticks = (await strip.locator("path").getAttribute("d"))?.match(/M/g);
  expect(ticks).toHaveLength(corpus.events.length);
  await page.mouse.wheel(0, 3_000);
  await expect(strip).toBeInViewport({ ratio: 1 });
  expect((await boxOf(strip)).height).toBe(44);
});

freshTest("buttons, fields and menus are at least 44 px high", async ({ app, page }) => {
  for (const address of ["/?actors=jack-taylor,gabriel-kovari&stages=killing", "/?card=stephen-port"]) {
    await app.open(address);
    await expect(app.people.search).toBeAttached();
    // Links in text are as high as their line.
    const controls = page.locator("#page :is(button:not([class*=link], .to-excerpt), input):visible");
    const low = await controls.evaluateAll((all) =>
      all
        .filter((one) => !one.closest(".unseen, .event-entry"))
        .map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`)
        .filter((one) => Number(one.split(" ").at(-1)) < 44),
    );
    expect(low, address).toEqual([]);
  }
});

freshTest("links that are not part of a sentence are 44 px high", async ({ app, page }) => {
  await app.open("/?event=jury-on-the-deaths");
  await expect(app.reader.passages.first()).toBeVisible();
  const low = await app.reader.panel.evaluate((reader) => {
    for (const section of reader.querySelectorAll("details")) section.open = true;
    const isInSentence = ({ parentElement }: Element) =>
      [...(parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 3,
      );
    return [...reader.querySelectorAll("a, button, summary")]
      .filter((target) => target.checkVisibility() && !target.closest(".unseen") && !isInSentence(target))
      .map((target) => [target.textContent, target.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 44);
  });
  expect(low).toEqual([]);
  await page.goBack();
});

/** Returns the edges of each line of an element's text. */
function linesOf(element: Locator): Promise<{ left: number; width: number }[]> {
  return element.evaluate(({ lastChild }) => {
    const range = document.createRange();
    if (lastChild) range.selectNodeContents(lastChild);
    return [...range.getClientRects()].map(({ left, width }) => ({ left, width }));
  });
}

freshTest("a title has balanced lines, and its differences hang beside the icon", async ({ app }) => {
  await app.open("/?event=jury-on-the-deaths");
  const title = await linesOf(app.reader.heading);
  const widths = title.map(({ width }) => width);
  expect(title.length).toBeGreaterThan(2);
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.7);
  const [first, second] = await linesOf(app.reader.panel.getByRole("button", { name: /^Articles differ/ }));
  expect(Math.abs(present(second).left - present(first).left)).toBeLessThan(2);
});

test("scrolling the list moves the position on the strip", async ({ app, page }) => {
  const ids = await app.events.ids();
  const index = ids.indexOf("port-jailed");
  await app.events.entry("port-jailed").evaluate((entry) => {
    scrollBy(0, entry.getBoundingClientRect().top - innerHeight * 0.12);
  });
  await expect(app.timeline.strip).toHaveAttribute("aria-valuenow", `${index + 1}`);
  await page.mouse.wheel(0, -20_000);
  await expect(app.timeline.strip).toHaveAttribute("aria-valuenow", "1");
});

test("taps, drags and keys on the strip scroll the list", async ({ app, page }) => {
  const { strip } = app.timeline;
  const ids = await app.events.ids();
  const { left, right, top } = await boxOf(strip);
  await page.touchscreen.tap(right - 20, top + 20);
  await expect(app.events.entry(present(ids.at(-1)))).toBeInViewport();
  await expect(app.reader.panel).toHaveCount(0);
  const y = (await boxOf(strip)).top + 20;
  await page.mouse.move(right - 20, y);
  await page.mouse.down();
  await page.mouse.move(left + 4, y, { steps: 9 });
  await page.mouse.up();
  await expect(app.events.entry(present(ids[0]))).toBeInViewport();
  await strip.press("Home");
  await strip.press("ArrowRight");
  await strip.press("ArrowRight");
  await expect(strip).toHaveAttribute("aria-valuenow", "3");
  await expect(app.events.entry(present(ids[2]))).toBeInViewport();
  await strip.press("End");
  await expect(app.events.entry(present(ids.at(-1)))).toBeInViewport();
});

test("events with one date and quote share a card and open separately", async ({ app, corpus }) => {
  const cards = buildEventCards(corpus.events);
  const shared = present(cards.find(({ length }) => length > 1));
  const card = app.events.section.locator(".event-card", {
    has: app.page.getByRole("heading", { name: present(shared[0]).title, exact: true }),
  });
  await expect(card.locator("[data-event]")).toHaveCount(shared.length);
  await expect(card.getByRole("blockquote")).toHaveCount(1);
  const last = present(shared.at(-1));
  await app.events.title(last.id).tap();
  await expect(app.reader.heading).toHaveText(last.title);
});

/** Swipes over an element by a touch, in CSS pixels. */
async function swipe(page: Page, surface: Locator, by: { x: number; y: number }) {
  const { left, right, top } = await boxOf(surface);
  const client = await page.context().newCDPSession(page);
  const point = (share: number) => ({
    x: (left + right) / 2 + by.x * (share - 0.5),
    y: top + 300 + by.y * (share - 0.5),
  });
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point(0)] });
  for (const share of [0.25, 0.5, 0.75, 1])
    await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point(share)] });
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("swipes step between events, and Back returns to the last card", async ({ app, page, corpus }) => {
  const ids = await app.events.ids();
  const titleOf = (index: number) => present(corpus.events.find(({ id }) => id === ids[index])).title;
  await app.events.title(present(ids[4])).tap();
  await expect(app.reader.heading).toHaveText(titleOf(4));
  await swipe(page, app.reader.panel, { x: -220, y: 10 });
  await expect(app.reader.heading).toHaveText(titleOf(5));
  await swipe(page, app.reader.panel, { x: 220, y: -10 });
  await expect(app.reader.heading).toHaveText(titleOf(4));
  await swipe(page, app.reader.panel, { x: -30, y: -200 });
  await expect(app.reader.heading).toHaveText(titleOf(4));
  for (const index of [5, 6, 7, 8]) {
    await swipe(page, app.reader.panel, { x: -220, y: 0 });
    await expect(app.reader.heading).toHaveText(titleOf(index));
  }
  await page.goBack();
  await expect(app.reader.panel).toHaveCount(0);
  await expect(app.events.title(present(ids[8]))).toBeFocused();
  await expect(app.events.title(present(ids[8]))).toBeInViewport({ ratio: 1 });
  await expect(page).not.toHaveURL(/event=/);
});
