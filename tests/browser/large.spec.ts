import type { Page } from "@playwright/test";
import { MAX_LISTED } from "../../src/core/layout/limits.ts";
import { formatNumber } from "../../src/core/messages/language.ts";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { isoDay } from "../../src/core/model/day.ts";
import { makeSeeds } from "../bench/makeSeeds.ts";
import { builtSite } from "./support/builtSite.ts";
import { expect, test } from "./support/fixtures.ts";
import { parseCount } from "./support/TimelineArea.ts";

const EVENTS = 2_000;

let site: Awaited<ReturnType<typeof builtSite>>;

test.use({
  address: null,
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: "reduce" },
});
test.beforeAll(async () => {
  // The build of 2,000 events, with its own layout for the prerendered page.
  test.setTimeout(120_000);
  site = await builtSite((dir) => makeSeeds(dir, EVENTS));
});
test.afterAll(() => site.close());

/** Returns the days at which the viewport begins and ends, as its URL has them. */
const viewportOf = (page: Page) => new URL(page.url()).searchParams.get("view")?.split("..") ?? [];

test("2,000 events are drawn with at most 1,500 elements", async ({ app }) => {
  await app.open(site.address);
  expect(await app.timeline.elementCount()).toBeLessThan(1_500);
});

test("Home and End go to the first and last of 2,000 events", async ({ app, page, request }) => {
  await app.open(site.address);
  for (let i = 0; i < 4; i++) await app.timeline.zoomIn.click();
  await app.timeline.tabStop.focus();
  const corpus: Corpus = await (await request.get(`${site.address}corpus.json`)).json();
  const days = corpus.events.flatMap(({ date: { min } }) => (min ? [isoDay(min.time)] : [])).sort();
  await page.keyboard.press("End");
  await expect.poll(() => (viewportOf(page)[1] ?? "") >= (days.at(-1) ?? "?")).toBe(true);
  await expect(app.timeline.tabStop).toBeFocused();
  await page.keyboard.press("Home");
  await expect.poll(() => (viewportOf(page)[0] ?? "?") <= (days[0] ?? "")).toBe(true);
  await expect(app.timeline.tabStop).toBeFocused();
  expect(await app.timeline.elementCount()).toBeLessThan(1_500);
});

test("a cluster lists its events; Escape closes it and returns focus", async ({ app, page }) => {
  await app.open(site.address);
  const cluster = app.timeline.clusters.first();
  const count = parseCount((await cluster.getAttribute("aria-label")) ?? "");
  await cluster.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: `${formatNumber(count)} events` });
  await expect(list.getByRole("listitem")).toHaveCount(Math.min(count, MAX_LISTED));
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await cluster.click();
  await list.getByRole("listitem").first().getByRole("button").click();
  await expect(app.events.selected).toHaveCount(1);
  await expect(app.timeline.clusters.and(page.locator("[aria-current=true]"))).toHaveCount(1);
});

test("follows an event out of its cluster and back into it", async ({ app, page }) => {
  await app.open(site.address);
  const cluster = app.timeline.clusters.first();
  await cluster.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Zoom in on these/ }).press("Enter");
  await expect(app.dialog).toHaveCount(0);
  const member = await app.timeline.focusedItem();
  expect(member).not.toBeNull();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => app.timeline.focusedItem()).toBe(member);
  await page.keyboard.press("0");
  await expect.poll(() => app.timeline.focusedItem()).toMatch(/^\d+$/);
  await expect(app.timeline.tabStop).toBeFocused();
});

test("a filter on 2,000 events narrows count and timeline alike", async ({ app }) => {
  await app.open(site.address);
  await app.filters.peopleButton.click();
  const option = app.filters.panel.getByRole("button", { pressed: false }).nth(3);
  await expect(option).toHaveText(/ \d+$/);
  const count = Number(/\d+$/.exec((await option.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(EVENTS);
  await option.click();
  await expect(app.filters.count).toContainText(`${formatNumber(count)} of ${formatNumber(EVENTS)} events`);
  await expect.poll(() => app.timeline.eventCount()).toBe(count);
});
