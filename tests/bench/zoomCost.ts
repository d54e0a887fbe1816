import { readFileSync } from "node:fs";
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { median, waitUntilQuiet } from "./measure.ts";

const ZOOM_STEPS = 30;
/** Rounds in which the case and its pixel floors are zoomed in turns. */
const ROUNDS = 9;

/** Main-thread milliseconds of zooming. NaN if a page has no such figure. */
export interface ZoomCost {
  /** Cost of a zoom step, with style, layout and paint. */
  zoom: number;
  /** Cost after the last zoom step until the exact drawing is painted. */
  rest: number;
  /** Cost of a zoom step of a bare canvas, and the ratio of the two. */
  floor: number;
  ratio: number;
  /** The same with the canvas on the case's own page, whose other content takes part in each frame. */
  pageFloor: number;
  pageRatio: number;
}

/** Figures of a page on which nothing zooms. */
export const NO_ZOOM: ZoomCost = {
  zoom: Number.NaN,
  rest: Number.NaN,
  floor: Number.NaN,
  ratio: Number.NaN,
  pageFloor: Number.NaN,
  pageRatio: Number.NaN,
};

/** Waits for the next frame of a page. */
export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** Opens a session that measures thread time, which excludes the work of other processes. */
export async function openSession(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return cdp;
}

/** Returns the time that the main thread has run tasks, in milliseconds. */
export async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Measures the main-thread milliseconds per step, each with one frame. */
export async function costPerFrame(
  page: Page,
  cdp: CDPSession,
  steps: number,
  step: (i: number) => Promise<void>,
): Promise<number> {
  const before = await taskTime(cdp);
  for (let i = 0; i < steps; i++) {
    await step(i);
    await nextFrame(page);
  }
  return ((await taskTime(cdp)) - before) / steps;
}

/** Time after which a view is at rest and drawn, in milliseconds. */
export const REST = 500;

/** Finds the middle of the visible part of the drawing, above the overview. The empty page has none. */
export async function findMiddle(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { top = 0, bottom = innerHeight } =
      document.querySelector("canvas, .plot-window")?.getBoundingClientRect() ?? {};
    return (top + Math.min(bottom, innerHeight - 60)) / 2;
  });
}

/** Zooms in and out again. */
async function zoom(page: Page, cdp: CDPSession): Promise<Pick<ZoomCost, "zoom" | "rest">> {
  await page.bringToFront();
  await page.mouse.move(500, await findMiddle(page));
  await page.keyboard.down("Control");
  // The tab that becomes visible and the hovered mark cost something, too.
  await page.waitForTimeout(REST);
  const cost = await costPerFrame(page, cdp, ZOOM_STEPS, (i) =>
    page.mouse.wheel(0, i < ZOOM_STEPS / 2 ? -24 : 24),
  );
  const before = await taskTime(cdp);
  await page.waitForTimeout(REST);
  const rest = (await taskTime(cdp)) - before;
  await page.keyboard.up("Control");
  return { zoom: cost, rest };
}

/** Runs in the page. Draws the number of events in each pixel column of a canvas, which the wheel zooms. */
function drawPixelFloor(starts: readonly number[]): void {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1360, height: 440 });
  const plot = document.querySelector<HTMLElement>(".timeline");
  if (plot) {
    plot.before(canvas);
    plot.remove();
  } else document.body.prepend(canvas);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The canvas has no context.");
  const [first = 0, last = 1] = [starts[0], starts.at(-1)];
  // Methods: tsx gives other inner functions a helper that the page does not have.
  const floor = {
    from: first,
    to: last + 1,
    countBefore(time: number) {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) < time) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    draw() {
      context.clearRect(0, 0, canvas.width, canvas.height);
      const step = (floor.to - floor.from) / canvas.width;
      for (let x = 0; x < canvas.width; x++) {
        const time = floor.from + x * step;
        const count = floor.countBefore(time + step) - floor.countBefore(time);
        if (count > 0) context.fillRect(x, canvas.height - 4 * count, 1, 4 * count);
      }
    },
  };
  window.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const center = floor.from + ((floor.to - floor.from) * event.clientX) / canvas.width;
      const factor = 2 ** (event.deltaY / 120);
      floor.from = center - (center - floor.from) * factor;
      floor.to = center + (floor.to - center) * factor;
      requestAnimationFrame(floor.draw);
    },
    { passive: false },
  );
  floor.draw();
}

/** Returns the start of each event of a built case, in milliseconds UTC, the earliest first. */
function readStarts(corpusFile: string): number[] {
  type Bound = { time: number } | null;
  const { events }: { events: { date: { min: Bound; max: Bound } }[] } = JSON.parse(
    readFileSync(corpusFile, "utf8"),
  );
  return events.map(({ date }) => (date.min ?? date.max)?.time ?? 0).sort((a, b) => a - b);
}

/** Opens the pixel floor of a built case at an address. */
async function openFloor(context: BrowserContext, url: string, starts: readonly number[]): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  if (!url.endsWith("/empty/")) await waitUntilQuiet(page);
  await page.evaluate(drawPixelFloor, starts);
  await nextFrame(page);
  return page;
}

/**
 * Measures zoom steps of an open page and of its pixel floors on the empty page and on its own. The pages are
 * zoomed in turns, and the ratios are medians of the rounds: the speed of a machine changes within minutes.
 */
export async function measureZoom(
  page: Page,
  { emptyUrl, corpusFile }: { emptyUrl: string; corpusFile: string },
): Promise<ZoomCost> {
  const starts = readStarts(corpusFile);
  const floorPages = [
    await openFloor(page.context(), emptyUrl, starts),
    await openFloor(page.context(), page.url(), starts),
  ];
  const pages = await Promise.all(
    [page, ...floorPages].map(async (one) => ({ page: one, cdp: await openSession(one) })),
  );
  // The first steps also compile the script.
  for (const one of pages) await zoom(one.page, one.cdp);
  const rounds: ZoomCost[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const costs: Pick<ZoomCost, "zoom" | "rest">[] = [];
    for (const one of pages) costs.push(await zoom(one.page, one.cdp));
    const [own = NO_ZOOM, { zoom: floor } = NO_ZOOM, { zoom: pageFloor } = NO_ZOOM] = costs;
    rounds.push({ ...own, floor, pageFloor, ratio: own.zoom / floor, pageRatio: own.zoom / pageFloor });
  }
  for (const one of pages) await one.cdp.detach();
  for (const one of floorPages) await one.close();
  await page.bringToFront();
  const medianOf = (key: keyof ZoomCost) => median(rounds.map((round) => round[key]));
  return {
    zoom: medianOf("zoom"),
    rest: medianOf("rest"),
    floor: medianOf("floor"),
    ratio: medianOf("ratio"),
    pageFloor: medianOf("pageFloor"),
    pageRatio: medianOf("pageRatio"),
  };
}
