import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { DIST, LAUNCH_OPTIONS, median, printMedians, RUNS, servePage, waitUntilQuiet } from "./measure.ts";

// `npm run interactions [-- --json]`: prints, for each visit, the median of its slowest interaction to
// next paint with a CPU four times slower. Exits with 1 if one is over the limit. RUNS=1 measures once;
// DIST=DIR measures another build.
const CPU_SLOWDOWN = 4;
/** Upper bound of a visit's slowest interaction, in milliseconds. */
const MAX_DURATION = 100;

const VIEWPORTS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;
const SEARCH_TEXT = "police";
/** Pauses of a fast reader before each key and each click, in milliseconds. */
const TYPING_PAUSE = 150;
const CLICK_PAUSE = 250;

type Device = keyof typeof VIEWPORTS;

const devices = Object.keys(VIEWPORTS) as Device[];

/** Visits by name. Each consists of several interactions of one kind. */
const VISITS: Record<string, (page: Page, device: Device) => Promise<void>> = {
  "choose events in the list": async (page, device) => {
    const titles = page.locator("li[data-event]").getByRole("heading").getByRole("button");
    for (const i of [0, 1, 5]) await clickOrTap(page, device, titles.nth(i));
  },
  "choose events in the timeline, or move on the strip of a phone": async (page, device) => {
    if (device === "phone") {
      await page.locator("[data-timeline] [role=slider], [data-timeline][role=slider]").focus();
      for (const key of ["ArrowRight", "End", "Home"]) {
        await page.keyboard.press(key);
        await waitForNextPaint(page);
      }
      return;
    }
    for (const i of [2, 6, 9]) {
      await page.locator("[data-timeline] [data-event]").nth(i).focus();
      await page.keyboard.press("Enter");
      await waitForNextPaint(page);
    }
  },
  "add and remove a person filter": async (page, device) => {
    const people = page.getByRole("region", { name: "Filters" }).locator("button[aria-pressed]");
    for (const i of [0, 0, 1, 1]) await clickOrTap(page, device, people.nth(i));
  },
  "type a search": async (page, device) => {
    if (device === "phone")
      await clickOrTap(page, device, page.getByRole("button", { name: "Search", exact: true }));
    await clickOrTap(page, device, page.getByRole("searchbox", { name: "Search events and articles" }));
    for (const letter of SEARCH_TEXT) {
      await page.waitForTimeout(TYPING_PAUSE);
      await page.keyboard.press(letter);
      await waitForNextPaint(page);
    }
  },
};

/**
 * Taps on a phone; moves the pointer and clicks on a desktop. `locator.click()` would add its hit test,
 * which runs on the page's slowed main thread, to the interaction.
 */
async function clickOrTap(page: Page, device: Device, target: Locator): Promise<void> {
  await page.waitForTimeout(CLICK_PAUSE);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not visible.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (device === "phone") await page.touchscreen.tap(x, y);
  else {
    await page.mouse.move(x, y);
    await waitForNextPaint(page);
    await page.mouse.click(x, y);
  }
  await waitForNextPaint(page);
}

/** Waits for two animation frames, each followed by a task. The interaction is then painted. */
async function waitForNextPaint(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))),
      ),
  );
}

/** Measures a visit in a new browser context. Event Timing rounds durations to 8 ms. */
async function slowestInteraction(
  browser: Browser,
  url: string,
  device: Device,
  visit: string,
): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORTS[device], hasTouch: device === "phone" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId > 0) durations.push(entry.duration);
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await waitUntilQuiet(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await VISITS[visit]?.(page, device);
  // The observer reports the last interaction after its paint.
  await waitForNextPaint(page);
  await waitForNextPaint(page);
  const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
  await context.close();
  if (durations.length === 0) throw new Error(`The browser reported no interaction for “${visit}”.`);
  return Math.max(...durations);
}

const medians: Record<string, Record<string, number>> = {};
await servePage(DIST, async (url) => {
  const browser = await chromium.launch(LAUNCH_OPTIONS);
  for (const visit of Object.keys(VISITS)) {
    const byDevice: Record<string, number> = {};
    for (const device of devices) {
      const durations: number[] = [];
      for (let i = 0; i < RUNS; i++) durations.push(await slowestInteraction(browser, url, device, visit));
      byDevice[device] = median(durations);
    }
    medians[visit] = byDevice;
  }
  await browser.close();
});
printMedians(
  `The slowest interaction to next paint with a CPU ${CPU_SLOWDOWN} times slower; medians, runs: ${RUNS}.`,
  medians,
  ["", ...devices],
  Object.entries(medians).map(([visit, byDevice]) => [
    visit,
    ...Object.values(byDevice).map((duration) => `${duration} ms`),
  ]),
);
const slow = Object.values(medians).some((byDevice) =>
  Object.values(byDevice).some((duration) => duration > MAX_DURATION),
);
process.exit(slow ? 1 : 0);
