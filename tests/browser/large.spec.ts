import { expect, type Page, test } from "@playwright/test";
import type { Corpus } from "../../src/core/model/corpus.ts";
import { isoDay } from "../../src/core/model/day.ts";
import { makeSeeds } from "../bench/makeSeeds.ts";
import { builtSite } from "./support/builtSite.ts";

const EVENTS = 2_000;

let site: Awaited<ReturnType<typeof builtSite>>;

test.beforeAll(async () => {
  site = await builtSite((dir) => makeSeeds(dir, EVENTS));
});
test.afterAll(() => site.close());
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

/** From where to where in time the drawing stands, as its address tells. */
const viewOf = (page: Page) => new URL(page.url()).searchParams.get("view")?.split("..") ?? [];

test("a case of 2,000 events is drawn within 1,500 elements, and Home and End go to the first and the last of all", async ({
  page,
  request,
}) => {
  await page.goto(site.address);
  await page.waitForSelector("[data-ready]");
  expect(await page.locator("[data-timeline] *").count()).toBeLessThan(1_500);
  for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  const stop = page.locator("[data-timeline] [tabindex='0'][data-key]");
  await stop.focus();
  const corpus: Corpus = await (await request.get(`${site.address}corpus.json`)).json();
  const days = corpus.events.flatMap(({ date: { min } }) => (min ? [isoDay(min.time)] : [])).sort();
  await page.keyboard.press("End");
  await expect.poll(() => (viewOf(page)[1] ?? "") >= (days.at(-1) ?? "?")).toBe(true);
  await expect(stop).toBeFocused();
  await page.keyboard.press("Home");
  await expect.poll(() => (viewOf(page)[0] ?? "?") <= (days[0] ?? "")).toBe(true);
  await expect(stop).toBeFocused();
  expect(await page.locator("[data-timeline] *").count()).toBeLessThan(1_500);
});

test("a filter on a case of 2,000 events narrows count, chronicle and drawing alike", async ({ page }) => {
  await page.goto(site.address);
  await page.waitForSelector("[data-ready]");
  const option = page.locator(".people .option").nth(3);
  const held = Number(await option.locator(".count").textContent());
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(EVENTS);
  await option.click();
  await expect(page.getByRole("status").first()).toContainText(`${held} of ${EVENTS} events`);
  const drawn = async () => {
    const marks = await page.locator("[data-timeline] .mark").count();
    const counts = await page.locator("[data-timeline] .cluster text").allTextContents();
    return marks + counts.reduce((sum, count) => sum + Number(count), 0);
  };
  await expect.poll(drawn).toBe(held);
});
