import { WARNING_STORAGE_KEY } from "../../src/page/shell/contentWarningState.ts";
import { bareTest, boxOf, expect, notEmpty, test } from "./support/fixtures.ts";
import { holdRequests } from "./support/holdRequests.ts";
import { recordLayoutShifts } from "./support/layoutShifts.ts";

test("the content warning is above the timeline and leads past it", async ({ app, corpus }) => {
  await expect(app.contentWarning).toContainText(corpus.note ?? "no note");
  const [warning, timeline] = [await boxOf(app.contentWarning), await boxOf(app.timeline.surface)];
  expect(warning.bottom).toBeLessThanOrEqual(timeline.top);
  await app.contentWarning.getByRole("link", { name: "List of events" }).press("Enter");
  await expect(app.section("chronicle")).toBeInViewport();
});

test("a hidden content warning stays hidden until the reader asks for it", async ({ app, page }) => {
  await app.hideWarning.press("Enter");
  await expect(app.contentWarning).toHaveCount(0);
  await expect(app.section("timeline")).toBeFocused();
  await app.reload();
  await expect(app.contentWarning).toHaveCount(0);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.getByRole("button", { name: "Show the content note" }).press("Enter");
  await expect(app.hideWarning).toBeFocused();
});

test("a warning that changed since it was hidden shows again", async ({ app, page }) => {
  await page.evaluate((key) => localStorage.setItem(key, "Another note."), WARNING_STORAGE_KEY);
  await app.reload();
  await expect(app.contentWarning).toBeVisible();
});

test("without storage the warning hides until the next page load", async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Storage is denied", "SecurityError");
      },
    });
  });
  await app.reload();
  await app.hideWarning.click();
  await expect(app.contentWarning).toHaveCount(0);
  await app.events.titles.first().click();
  await expect(app.reader.currentRuns.first()).toBeInViewport();
  await app.reload();
  await expect(app.contentWarning).toBeVisible();
});

test("a phone’s first screen has people, search, warning and first event", async ({ app, page, corpus }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.reload();
  const men = corpus.actors.filter(({ group }) => group === corpus.groups[0]?.id);
  const parts = [
    app.search.box,
    app.contentWarning,
    app.events.titles.first(),
    ...notEmpty(men).map(({ name }) => app.filters.person(name)),
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
    await expect(app.timeline.tabStop).toBeVisible();
    await app.printable();
    expect(await shifts()).toEqual([]);
  });
}
