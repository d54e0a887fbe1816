import type { AppPage } from "./support/AppPage.ts";
import { boxOf, expect, present, test } from "./support/fixtures.ts";

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

/** Makes the drawing so narrow that events of the last days share a cluster, which it returns. */
async function makeCluster(app: AppPage) {
  await app.page.setViewportSize({ width: 620, height: 900 });
  await app.timeline.lanesBy("People and organisations").click();
  await app.timeline.trueLength.click();
  return app.timeline.clusters.first();
}

test("the switch to true length keeps every event, and goes back", async ({ app, corpus }) => {
  await app.timeline.trueLength.click();
  await expect(app.timeline.folds).toHaveCount(0);
  await expect.poll(() => app.timeline.eventCount()).toBe(corpus.events.length);
  await app.timeline.shortEmptyYears.click();
  await expect(app.timeline.folds.first()).toBeAttached();
  await expect.poll(() => app.timeline.eventCount()).toBe(corpus.events.length);
});

test("a cluster lists its events; Escape closes it and returns focus", async ({ app, page }) => {
  const cluster = await makeCluster(app);
  const count = Number.parseInt((await cluster.getAttribute("aria-label")) ?? "", 10);
  await cluster.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: `${count} events` });
  await expect(list.getByRole("listitem")).toHaveCount(count);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await cluster.click();
  await list.getByRole("listitem").first().getByRole("button").click();
  await expect(app.events.selected).toHaveCount(1);
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

  test("follows an event out of its cluster and back into it", async ({ app, page, corpus }) => {
    const cluster = await makeCluster(app);
    await cluster.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Zoom in on these/ }).press("Enter");
    await expect(app.dialog).toHaveCount(0);
    const member = await app.timeline.focusedItem();
    expect(corpus.events.map(({ id }) => id)).toContain(member);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => app.timeline.focusedItem()).toBe(member);
    await page.keyboard.press("0");
    await expect.poll(() => app.timeline.focusedItem()).toMatch(/^\d+$/);
    await expect(app.timeline.tabStop).toBeFocused();
  });

  test("has a tab stop after the scale or the lanes change", async ({ app, page, corpus }) => {
    await page.setViewportSize({ width: 620, height: 900 });
    await app.timeline.mark(present(corpus.events.at(-1)).id).focus();
    for (const button of [
      app.timeline.trueLength,
      app.timeline.lanesBy("People and organisations"),
      app.timeline.lanesBy("Stages"),
    ]) {
      await button.click();
      await expect(app.timeline.tabStop).toHaveCount(1);
    }
  });

  test("stays in an empty stretch of time until Home leaves it", async ({ app, page, corpus }) => {
    await app.open("/?v=1&stages=killing&view=2018-01-01..2018-02-01");
    const empty = page.getByRole("group", { name: /no events in view/ });
    await empty.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => app.timeline.focusedItem()).toBe(corpus.events[0]?.id);
    await expect(empty).toHaveCount(0);
  });

  test("stays above the overview, in the browser’s viewport", async ({ app, page, corpus }) => {
    await expect(app.timeline.overview).toBeInViewport({ ratio: 0.95 });
    await app.timeline.mark(present(corpus.events[0]).id).focus();
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
