import { STORAGE_KEYS } from "../../src/page/ui/deviceStorage.ts";
import { bareTest, boxOf, expect, freshTest, notEmpty, test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { recordLayoutShifts } from "./support/layoutShifts.ts";

test("the content warning is above the timeline and closes to one line", async ({ app, corpus }) => {
  await expect(app.contentWarning.getByText(corpus.note ?? "no note")).toBeVisible();
  const [warning, timeline] = [await boxOf(app.contentWarning), await boxOf(app.timeline.surface)];
  expect(warning.bottom).toBeLessThanOrEqual(timeline.top);
  await app.contentWarningToggle.click();
  await expect(app.contentWarning.getByText(corpus.note ?? "no note")).toBeHidden();
  expect((await boxOf(app.contentWarning)).height).toBeLessThan(30);
});

test("an opened warning stays open until the reader closes it", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const height = async () => (await boxOf(app.contentWarning)).height;
  const line = await height();
  await app.contentWarningToggle.press("Enter");
  await expect.poll(height).toBeGreaterThan(line);
  await app.reload();
  await expect.poll(height).toBeGreaterThan(line);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await app.contentWarningToggle.press("Enter");
  await expect.poll(height).toBe(line);
  await app.reload();
  expect(await page.evaluate((key) => localStorage.getItem(key), STORAGE_KEYS.contentWarning)).toBe("closed");
  expect(await height()).toBe(line);
});

freshTest("without storage the warning can be opened for this visit", async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is denied", "SecurityError");
      },
    });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  const { height } = await boxOf(app.contentWarning);
  await app.contentWarningToggle.click();
  await expect.poll(async () => (await boxOf(app.contentWarning)).height).toBeGreaterThan(height);
  await app.events.titles.first().click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
});

freshTest("a phone’s first screen has people, warning and first event", async ({ app, page, corpus }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  const harmed = corpus.actors.filter(({ group }) => group === corpus.harmed);
  const parts = [
    app.contentWarning,
    app.events.titles.first(),
    ...notEmpty(harmed).map(({ name }) => app.filters.person(name)),
  ];
  for (const part of parts) expect((await boxOf(part)).bottom, `${part}`).toBeLessThanOrEqual(844);
  expect((await boxOf(app.contentWarning)).bottom).toBeLessThanOrEqual(460);
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  bareTest(`at ${width} px nothing moves when scripts load late`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    const shifts = await recordLayoutShifts(page);
    const release = await holdRequests(page, "**/index-*.js");
    await page.goto("/", { waitUntil: "commit" });
    await app.painted();
    await expect(app.contentWarning).toBeVisible();
    release();
    await app.interactive();
    await expect(width < 600 ? app.timeline.strip : app.timeline.tabStop).toBeVisible();
    await app.printable();
    expect(await shifts()).toEqual([]);
  });
}
