import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { chromiumPath } from "../../src/build/cli/findChromium.ts";
import { median, SANDBOX, servedPage } from "./servedPage.ts";

// `npm run interactions`: how long the page takes to show that a hand was felt, with the processor slowed to a quarter.
const SLOWDOWN = 4;
/** Of a page's interactions the slowest counts; more than this is slow, in milliseconds. */
const MOST = 100;

const WINDOWS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;
const SEARCHED = "police";
/** Between two letters, and between two presses, of a quick hand, in milliseconds. */
const TYPING = 150;
const PRESSING = 250;

/** A visit is measured so often: one alone differs from the next by up to a half. */
const VISITS = Number(process.env.RUNS ?? 5);

type Form = keyof typeof WINDOWS;

/** What a reader does, each step an interaction or a few of the same kind. */
const DEEDS: Record<string, (page: Page, form: Form) => Promise<void>> = {
  "choose events in the chronicle": async (page, form) => {
    for (const i of [0, 1, 5]) await press(page, form, page.locator(".chronicle h3 button").nth(i));
  },
  "choose events in the drawing": async (page) => {
    for (const i of [2, 6, 9]) {
      await page.locator("[data-timeline] [data-event]").nth(i).focus();
      await page.keyboard.press("Enter");
      await settled(page);
    }
  },
  "filter to a man, and back": async (page, form) => {
    for (const i of [0, 0, 1, 1]) await press(page, form, page.locator(".people button").nth(i));
  },
  "type a search": async (page, form) => {
    await press(page, form, page.getByRole("searchbox"));
    for (const letter of SEARCHED) {
      await page.waitForTimeout(TYPING);
      await page.keyboard.press(letter);
      await settled(page);
    }
  },
};

/**
 * Presses as a hand does: a finger taps, a pointer is over a thing before it presses it. Not by the locator's own click,
 * which looks in the page what it will hit, as slowly as the page itself.
 */
async function press(page: Page, form: Form, what: Locator): Promise<void> {
  await page.waitForTimeout(PRESSING);
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error("What is to be pressed is not on the page.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (form === "phone") await page.touchscreen.tap(x, y);
  else {
    await page.mouse.move(x, y);
    await settled(page);
    await page.mouse.click(x, y);
  }
  await settled(page);
}

/** Waits until nothing that the last deed set off is left to do. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))),
      ),
  );
}

/** The slowest interaction of one deed on a page of its own, in milliseconds: Event Timing counts in steps of 8. */
async function slowest(browser: Browser, url: string, form: Form, deed: string): Promise<number> {
  const context = await browser.newContext({ viewport: WINDOWS[form], hasTouch: form === "phone" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId > 0) seen.push(entry.duration);
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await page.waitForSelector("[data-laid-out]:root");
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await DEEDS[deed]?.(page, form);
  await settled(page);
  await settled(page);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  await context.close();
  if (seen.length === 0) throw new Error(`The browser reported no interaction to “${deed}”.`);
  return Math.max(...seen);
}

const rows = [
  `| | ${Object.keys(WINDOWS).join(" | ")} |`,
  `|${"---|".repeat(1 + Object.keys(WINDOWS).length)}`,
];
let slow = false;
await servedPage(async (url) => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: SANDBOX });
  for (const deed of Object.keys(DEEDS)) {
    const cells: string[] = [];
    for (const form of Object.keys(WINDOWS) as Form[]) {
      const times: number[] = [];
      for (let i = 0; i < VISITS; i++) times.push(await slowest(browser, url, form, deed));
      const time = median(times);
      slow ||= time > MOST;
      cells.push(`${time} ms`);
    }
    rows.push(`| ${[deed, ...cells].join(" | ")} |`);
  }
  await browser.close();
});
console.log(
  `The slowest interaction to next paint of a visit, at a quarter of the processor’s speed; medians of ${VISITS} visits.\n${rows.join("\n")}`,
);
process.exit(slow ? 1 : 0);
