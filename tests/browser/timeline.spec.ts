import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

const WHOLE = "Whole case";

/** Where an event's mark stands, in CSS pixels of the page. */
async function leftOf(page: Page, event: string): Promise<number> {
  const glyph = page.locator(`[data-timeline] [data-event="${event}"] .glyph`).first();
  return (await glyph.boundingBox())?.x ?? Number.NaN;
}

/** The middle of the drawing's plot. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator(".plot-window").boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** Between which places of the overview lies what the drawing shows, in CSS pixels of the page. */
async function shownOnOverview(page: Page): Promise<{ from: number; to: number }> {
  const before = await page.locator(".shade.before").boundingBox();
  const after = await page.locator(".shade.after").boundingBox();
  return { from: (before?.x ?? Number.NaN) + (before?.width ?? Number.NaN), to: after?.x ?? Number.NaN };
}

/** A cluster: true length crowds the last days, so that in little width events must share what room there is. */
async function aCluster(page: Page): Promise<Locator> {
  await page.setViewportSize({ width: 620, height: 900 });
  await page.getByRole("button", { name: "Actors" }).click();
  await page.getByRole("button", { name: "True length" }).click();
  return page.locator("[data-timeline] .cluster[aria-haspopup]").first();
}

test("a plain wheel over the drawing scrolls the page and leaves the drawing as it is", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  const { x, y } = await middle(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: WHOLE })).toBeDisabled();
});

test("Ctrl and the wheel zoom around the pointer; a sideways wheel and a drag pan; the page stays", async ({
  page,
  corpus,
}) => {
  const event = "port-jailed";
  expect(corpus.events.map(({ id }) => id)).toContain(event);
  const { y } = await middle(page);
  const before = await leftOf(page, event);
  await page.mouse.move(before, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await expect(page.getByRole("button", { name: WHOLE })).toBeEnabled();
  // The browser tells a wheel’s place in whole pixels, which a zoom by four makes up to four.
  expect(Math.abs((await leftOf(page, event)) - before)).toBeLessThan(4);

  await page.mouse.wheel(-150, 0);
  await expect.poll(() => leftOf(page, event)).toBeGreaterThan(before + 100);
  const panned = await leftOf(page, event);
  await page.mouse.move(before, y);
  await page.mouse.down();
  await page.mouse.move(before + 60, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => leftOf(page, event)).toBeGreaterThan(panned + 50);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator("ol.chronicle > li.selected")).toHaveCount(0);
});

test("a double click on a spell fits it, and the button shows the whole again", async ({ page, corpus }) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  const box = await page.locator(".plot-window").boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 120, (box?.y ?? 0) + (box?.height ?? 0) * 0.75);
  const late = page.locator('[data-timeline] [data-event="mps-letter"]');
  await expect(late).toHaveCount(0);
  await expect(page.locator('[data-timeline] [data-event="killing-of-jack-taylor"]')).toHaveCount(1);
  await page.getByRole("button", { name: WHOLE }).click();
  await expect(late).toHaveCount(1);
});

test("a brush on the overview chooses what the drawing shows", async ({ page, corpus }) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  await page.locator(".overview .brush").scrollIntoViewIfNeeded();
  const box = await page.locator(".overview .brush").boundingBox();
  const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + 12];
  await page.mouse.move(x + 2, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y, { steps: 4 });
  await page.mouse.up();
  const { from, to } = await shownOnOverview(page);
  expect(Math.abs(from - (x + 2))).toBeLessThan(4);
  expect(Math.abs(to - (x + 200))).toBeLessThan(4);
  await expect(page.locator('[data-timeline] [data-event="mps-letter"]')).toHaveCount(0);
  await expect(page.locator('[data-timeline] [data-event="killing-of-jack-taylor"]')).toHaveCount(1);
});

test("the keys move among marks, zoom, and follow a thread, with one tab stop", async ({ page, corpus }) => {
  const marks = page.locator("[data-timeline] [data-event]");
  await page.locator('[data-timeline] [tabindex="0"]').focus();
  await page.keyboard.press("End");
  const last = await page.evaluate(() => (document.activeElement as SVGGElement).dataset.event);
  await page.keyboard.press("Home");
  const first = await page.evaluate(() => (document.activeElement as SVGGElement).dataset.event);
  expect(first).not.toBe(last);
  for (let i = 1; i < corpus.events.length; i++) await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => (document.activeElement as SVGGElement).dataset.event)).toBe(last);
  await expect(page.locator('[data-timeline] [tabindex="0"]')).toHaveCount(1);

  await page.keyboard.press("+");
  await expect.poll(() => marks.count()).toBeLessThan(corpus.events.length);
  await expect(page.locator("[data-timeline] [data-event]:focus")).toHaveAttribute("data-event", last ?? "");
  await page.keyboard.press("Home");
  await expect(page.locator("[data-timeline] [data-event]:focus")).toHaveAttribute("data-event", first ?? "");
  await page.keyboard.press("0");
  await expect(marks).toHaveCount(corpus.events.length);
});

test("the square brackets walk the thread from a failing to the answers, in time order", async ({
  page,
  corpus,
}) => {
  const titleOf = (id: string) => corpus.events.find((event) => event.id === id)?.title ?? "";
  const selected = page.getByRole("complementary").getByRole("heading", { level: 2 });
  await page.locator('[data-timeline] [data-event="missed-chances"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".arc.own").first()).toBeAttached();
  const seen = [await selected.first().textContent()];
  const next = page.getByRole("button", { name: /Next in this thread/ });
  await page.locator('[data-timeline] [data-event="missed-chances"]').focus();
  await page.keyboard.press("]");
  await expect(selected.first()).not.toHaveText(seen[0] ?? "");
  const bar = page.getByRole("navigation", { name: "Thread of linked events" });
  await expect(bar).toContainText(/Next, tied to (this|an earlier|a later) event: .* “.*”/);
  while (await next.isEnabled()) {
    seen.push(await selected.first().textContent());
    await next.click();
    await expect(selected.first()).not.toHaveText(seen.at(-1) ?? "");
  }
  seen.push(await selected.first().textContent());
  const chain = ["missed-chances", "inquests-told-of-missed-chances", "inquests-held"].map(titleOf);
  expect(seen.filter((title) => chain.includes(title ?? "")).length).toBeGreaterThanOrEqual(2);
  expect(new Set(seen).size).toBe(seen.length);
});

test("the switch to true length keeps every event, and goes back", async ({ page, corpus }) => {
  const held = async () => {
    const marks = await page.locator("[data-timeline] [data-event]").count();
    const counts = await page.locator("[data-timeline] .cluster text").allTextContents();
    return marks + counts.reduce((sum, count) => sum + Number(count), 0);
  };
  await page.getByRole("button", { name: "True length" }).click();
  await expect(page.locator(".fold")).toHaveCount(0);
  expect(await held()).toBe(corpus.events.length);
  await page.getByRole("button", { name: "Empty years drawn short" }).click();
  await expect(page.locator(".fold").first()).toBeAttached();
  expect(await held()).toBe(corpus.events.length);
});

test("a cluster opens the list of its events by Enter, closes by Escape, and gives the focus back", async ({
  page,
  corpus,
}) => {
  expect(corpus.events.length).toBeGreaterThan(0);
  const cluster = await aCluster(page);
  const count = Number(await cluster.locator("text").textContent());
  await cluster.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: `${count} events` });
  await expect(list.getByRole("listitem")).toHaveCount(count);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await cluster.click();
  await list.getByRole("listitem").first().getByRole("button").click();
  await expect(page.locator("ol.chronicle > li.selected")).toHaveCount(1);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 900 } });
  test("two fingers zoom, and one along the axis pans", async ({ page, corpus }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    const { x, y } = await middle(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((at, id) => ({ x: at, y, id })) });
    await touch("touchStart", x - 40, x + 40);
    for (let i = 1; i <= 10; i++) await touch("touchMove", x - 40 - i * 12, x + 40 + i * 12);
    await touch("touchEnd");
    await expect(page.getByRole("button", { name: WHOLE })).toBeEnabled();

    const { from } = await shownOnOverview(page);
    await touch("touchStart", x);
    for (let i = 1; i <= 10; i++) await touch("touchMove", x - i * 15);
    await touch("touchEnd");
    await expect.poll(async () => (await shownOnOverview(page)).from).toBeGreaterThan(from);
  });
  test("a finger across the axis scrolls the page", async ({ page, corpus }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    const { x, y } = await middle(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...ys: number[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: ys.map((at) => ({ x, y: at })) });
    await touch("touchStart", y);
    for (let i = 1; i <= 12; i++) await touch("touchMove", y - i * 20);
    await touch("touchEnd");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
});

test.describe("motion", () => {
  /** How many animations run right after a filter is chosen. */
  /** How many movements a filter has set off by the time the drawing shows what it leaves. */
  const animationsOnFilter = async (page: Page) => {
    await page.evaluate(() => {
      const animate = Element.prototype.animate;
      Object.assign(window, { moved: 0 });
      Element.prototype.animate = function (...how) {
        (window as unknown as { moved: number }).moved++;
        return animate.apply(this, how);
      };
    });
    const marks = page.locator("[data-timeline] [data-event]");
    const all = await marks.count();
    await page
      .getByRole("button", { name: /^Jack Taylor/ })
      .first()
      .click();
    await expect.poll(() => marks.count()).toBeLessThan(all);
    return page.evaluate(() => (window as unknown as { moved: number }).moved);
  };
  test("marks glide to their new rows when a filter narrows them", async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      reducedMotion: "no-preference",
      viewport: { width: 1440, height: 900 },
    });
    await page.goto(baseURL ?? "");
    await page.waitForSelector("[data-ready]");
    expect(await animationsOnFilter(page)).toBeGreaterThan(0);
    await page.close();
  });
  test("nothing moves for a person who wants stillness", async ({ page, corpus }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    expect(await animationsOnFilter(page)).toBe(0);
  });
});

test.describe("the focus", () => {
  /** What has the focus in the drawing: an event's id or a cluster's count; null where it is elsewhere. */
  const focusedThing = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement?.closest<SVGGElement>("[data-timeline] [data-key]");
      return element ? (element.dataset.event ?? element.querySelector("text")?.textContent ?? null) : null;
    });
  const tabStop = (page: Page) => page.locator('[data-timeline] [data-key][tabindex="0"]');

  test("goes to the nearest mark in view when its own leaves it, and the tab stop with it", async ({
    page,
    corpus,
  }) => {
    const first = corpus.events[0]?.id ?? "";
    const { y } = await middle(page);
    await page.locator(`[data-timeline] [data-event="${first}"]`).focus();
    await page.mouse.move(900, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -360);
    await page.keyboard.up("Control");
    await expect(page.locator(`[data-timeline] [data-event="${first}"]`)).toHaveCount(0);
    const now = await focusedThing(page);
    expect(now).not.toBeNull();
    expect(now).not.toBe(first);
    await expect(tabStop(page)).toHaveCount(1);
    await expect(tabStop(page)).toBeFocused();
    await page.keyboard.press("0");
    await expect(tabStop(page)).toBeFocused();
  });

  test("goes into the cluster that takes its mark in, and back to the mark when the cluster dissolves", async ({
    page,
    corpus,
  }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    const cluster = await aCluster(page);
    await cluster.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Zoom in on these/ }).press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    const member = await focusedThing(page);
    expect(corpus.events.map(({ id }) => id)).toContain(member);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focusedThing(page)).toBe(member);
    await page.keyboard.press("0");
    await expect.poll(() => focusedThing(page)).toMatch(/^\d+$/);
    await expect(tabStop(page)).toBeFocused();
  });

  test("has a tab stop after a switch of time or lanes took the last one’s mark", async ({
    page,
    corpus,
  }) => {
    await page.setViewportSize({ width: 620, height: 900 });
    await page.locator(`[data-timeline] [data-event="${corpus.events.at(-1)?.id}"]`).focus();
    for (const name of ["True length", "Actors", "Stages"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(tabStop(page)).toHaveCount(1);
    }
  });

  test("stays in an empty stretch of time, where Home leads out of it", async ({ page, corpus }) => {
    const viewport = "2018-01-01..2018-02-01";
    await page.goto(`/?v=1&view=${viewport}`);
    await page.waitForSelector(".plot");
    const empty = page.getByRole("group", { name: /nothing in view/ });
    await empty.focus();
    await page.keyboard.press("Home");
    expect(await focusedThing(page)).toBe(corpus.events[0]?.id);
    await expect(empty).toHaveCount(0);
  });

  test("is in the window wherever the arrows take it, above the overview, which is in sight from the first", async ({
    page,
    corpus,
  }) => {
    await expect(page.locator(".overview-layer")).toBeInViewport({ ratio: 0.95 });
    await page.locator(`[data-timeline] [data-event="${corpus.events[0]?.id}"]`).focus();
    for (const key of ["End", "Home"]) {
      await page.keyboard.press(key);
      const mark = await page.locator("[data-timeline] [data-event]:focus").boundingBox();
      const overview = await page.locator(".overview-layer").boundingBox();
      expect(mark?.y).toBeGreaterThanOrEqual(0);
      expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(overview?.y ?? 0);
    }
  });

  test("stays on a zoom button that can do no more", async ({ page, corpus }) => {
    expect(corpus.events.length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const whole = page.getByRole("button", { name: WHOLE });
    await whole.focus();
    await page.keyboard.press("Enter");
    await expect(whole).toBeDisabled();
    await expect(whole).toBeFocused();
  });
});
