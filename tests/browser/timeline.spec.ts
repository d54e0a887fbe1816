import { boxOf, expect, freshTest, present, test } from "./support/fixtures.ts";

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

test("the switch to true length keeps every event, and goes back", async ({ app, corpus }) => {
  await app.timeline.trueLength.click();
  await expect(app.timeline.panels).toHaveCount(1);
  await expect(app.timeline.gutters).toHaveCount(0);
  await expect.poll(() => app.timeline.eventCount()).toBe(corpus.events.length);
  await app.timeline.shortEmptyYears.click();
  await expect(app.timeline.gutters.first()).toBeAttached();
  expect(await app.timeline.panels.count()).toBeGreaterThan(1);
  await expect.poll(() => app.timeline.eventCount()).toBe(corpus.events.length);
});

test("a filter adapts the axis, and a button undoes that", async ({ app, page }) => {
  const panels = () => app.timeline.panels.allTextContents();
  const all = await panels();
  await app.open("/?v=2&stages=killing");
  const adapted = await panels();
  expect(adapted).not.toEqual(all);
  const undo = page.getByRole("button", { name: "Show the whole time" });
  await undo.click();
  await expect.poll(panels).toEqual(all);
  await undo.click();
  await expect.poll(panels).toEqual(adapted);
});

test("arrow keys, Home and End move among marks, with one tab stop", async ({ app, page, corpus }) => {
  await app.timeline.tabStop.focus();
  await page.keyboard.press("End");
  const last = present((await app.timeline.focusedItem()) ?? undefined);
  await page.keyboard.press("Home");
  const first = await app.timeline.focusedItem();
  expect(first).not.toBe(last);
  for (let i = 1; i < corpus.events.length; i++) await page.keyboard.press("ArrowRight");
  expect(await app.timeline.focusedItem()).toBe(last);
  await expect(app.timeline.tabStop).toHaveCount(1);
});

test("plus zooms around the focused mark, and 0 shows the whole case", async ({ app, page, corpus }) => {
  await app.timeline.tabStop.focus();
  await page.keyboard.press("Home");
  const first = (await app.timeline.focusedItem()) ?? "";
  await page.keyboard.press("End");
  const last = (await app.timeline.focusedItem()) ?? "";
  await page.keyboard.press("+");
  await expect.poll(() => app.timeline.marks.count()).toBeLessThan(corpus.events.length);
  await expect(app.timeline.focusedMark).toHaveAttribute("data-event", last);
  await page.keyboard.press("Home");
  await expect(app.timeline.focusedMark).toHaveAttribute("data-event", first);
  await page.keyboard.press("0");
  await expect(app.timeline.marks).toHaveCount(corpus.events.length);
});

test("a zoomed timeline rests on whole pixels, so that its text is sharp", async ({ app, page }) => {
  await app.timeline.tabStop.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("+");
  await expect(app.timeline.overview).toBeVisible();
  await expect(app.timeline.stretched).toHaveCount(0);
  const drawing = app.timeline.plot.locator("svg");
  await expect.poll(async () => Math.abs((await drawing.boundingBox())?.x ?? Number.NaN) % 1).toBe(0);
});

test("arrow keys choose a mark, Enter opens it, and Escape closes it", async ({ app, page, corpus }) => {
  await app.timeline.tabStop.focus();
  await page.keyboard.press("ArrowDown");
  const second = await app.timeline.focusedItem();
  await page.keyboard.press("Enter");
  const title = present(corpus.events.find(({ id }) => id === second)).title;
  await expect(app.reader.heading).toHaveText(title);
  await expect(app.timeline.tabStop).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(app.events.selected).toHaveCount(0);
});

test.describe("focus in the timeline", () => {
  test("has a ring after a key, and none after a click", async ({ app, page }) => {
    await app.timeline.marks.first().click();
    await expect(app.timeline.focusedMark).toHaveCSS("outline-style", "none");
    await page.keyboard.press("ArrowRight");
    await expect(app.timeline.focusedMark).toHaveCSS("outline-style", "solid");
  });

  test("moves to the nearest mark when a zoom hides its own", async ({ app, page, corpus }) => {
    const first = present(corpus.events[0]).id;
    const { y } = await app.timeline.middle();
    await app.timeline.mark(first).focus();
    await app.timeline.wheelZoom(900, y, 360);
    await expect(app.timeline.mark(first)).toHaveCount(0);
    const now = await app.timeline.focusedItem();
    expect(now).not.toBeNull();
    expect(now).not.toBe(first);
    await expect(app.timeline.tabStop).toHaveCount(1);
    await expect(app.timeline.tabStop).toBeFocused();
    await page.keyboard.press("0");
    await expect(app.timeline.tabStop).toBeFocused();
  });

  test("has a tab stop after the scale changes", async ({ app, page, corpus }) => {
    await page.setViewportSize({ width: 820, height: 900 });
    await app.timeline.mark(present(corpus.events.at(-1)).id).focus();
    for (const button of [app.timeline.trueLength, app.timeline.shortEmptyYears]) {
      await button.click();
      await expect(app.timeline.tabStop).toHaveCount(1);
    }
  });

  freshTest("stays in an empty stretch of time until Home leaves it", async ({ app, page, corpus }) => {
    await app.open("/?v=1&stages=killing,finding&scale=linear&view=2018-01-01..2018-02-01");
    const empty = page.getByRole("group", { name: /no events in view/ });
    await empty.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => app.timeline.focusedItem()).toBe(corpus.events[0]?.id);
    await expect(empty).toHaveCount(0);
  });

  test("stays above the overview, in the browser’s viewport", async ({ app, page }) => {
    await app.timeline.zoomIn.click();
    await app.timeline.surface.scrollIntoViewIfNeeded();
    await expect(app.timeline.overview).toBeInViewport({ ratio: 0.95 });
    await app.timeline.tabStop.focus();
    for (const key of ["End", "Home"]) {
      await page.keyboard.press(key);
      const mark = await boxOf(app.timeline.focusedMark);
      expect(mark.top).toBeGreaterThanOrEqual(0);
      expect(mark.bottom).toBeLessThanOrEqual((await boxOf(app.timeline.overview)).top);
    }
  });

  test("stays on a zoom button that becomes disabled", async ({ app, page }) => {
    await app.timeline.zoomIn.click();
    await app.timeline.wholeCase.focus();
    await page.keyboard.press("Enter");
    await expect(app.timeline.wholeCase).toBeDisabled();
    await expect(app.timeline.wholeCase).toBeFocused();
  });
});

for (const width of [390, 768, 1440]) {
  test(`at ${width} px no label leaves the timeline, and the page is not wider`, async ({
    app,
    page,
    corpus,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await expect(app.timeline.marks).toHaveCount(corpus.events.length);
    await expect.poll(() => app.overflow()).toBe(0);
    await expect.poll(() => app.timeline.clippedLabels()).toEqual([]);
  });
}

for (const width of [768, 1024, 1440]) {
  test(`at ${width} px labels neither overlap nor leave their panel`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => app.timeline.overlappingLabels()).toEqual([]);
    expect(await app.timeline.labelsOutsidePanels()).toEqual([]);
  });
}

freshTest("buttons count the events beyond each edge, and go there", async ({ app, page, corpus }) => {
  await app.open("/?v=2&view=2015-01-01..2015-03-01");
  const later = page.getByRole("button", { name: /^\d+ later ›$/ });
  const inView = page.getByText(/^\d+ events? in view$/);
  const number = async (locator: typeof later) => Number.parseInt((await locator.textContent()) ?? "", 10);
  const earlier = page.getByRole("button", { name: /^‹ \d+ earlier$/ });
  const total = async () => {
    const before =
      (await earlier.count()) > 0 ? Number(/\d+/.exec((await earlier.textContent()) ?? "")?.[0]) : 0;
    return before + (await number(inView)) + (await number(later));
  };
  expect(await total()).toBe(corpus.events.length);
  const before = await number(later);
  await later.click();
  await expect.poll(() => number(later)).toBeLessThan(before);
});
