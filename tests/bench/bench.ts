import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { makeRealisticSeeds } from "./makeRealisticSeeds.ts";
import { LAUNCH_OPTIONS, median, printMedians, RUNS, servePage, waitUntilQuiet } from "./measure.ts";
import {
  costPerFrame,
  findMiddle,
  measureZoom,
  NO_ZOOM,
  nextFrame,
  openSession,
  REST,
  taskTime,
  type ZoomCost,
} from "./zoomCost.ts";

// `npm run bench [-- COUNT…] [--json]`: builds generated cases with COUNT events each, with the packed
// command and Node's default heap, and measures in Chromium what loading, moving, filtering and searching
// cost. Prints medians, beside those of an empty page. The pixel floor is a bare canvas that draws the number
// of events in each pixel column; a zoom step must cost at most 1.5 times as much. RUNS=1 runs it once.
// BENCH_DIR=DIR keeps the built cases in a folder and uses those that are there.
const counts = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg));
const CASES = ["empty", ...(counts.length > 0 ? counts : ["25", "1000", "10000", "50000"])];
const DRAG_STEPS = 60;
/** Rest of the search text after its first letter. It is part of generated titles. */
const LATER_LETTERS = "ccurrence 12";

interface Figures extends ZoomCost {
  /** Seconds of the build of the site, and its peak memory in megabytes. NaN if it was built before. */
  build: number;
  buildMemory: number;
  /** Milliseconds from the start of navigation to the paint of the first mark, which is prerendered. */
  firstMark: number;
  /** Milliseconds from the start of navigation until the timeline reacts to input. */
  ready: number;
  elements: number;
  /** Megabytes of JavaScript heap after a garbage collection. */
  heap: number;
  /** Main-thread milliseconds per step, with style, layout and paint. */
  drag: number;
  /** Main-thread milliseconds from a click on a filter until the page is idle again. */
  filter: number;
  /** Main-thread milliseconds after the first letter of a search, which builds the search index. */
  firstLetter: number;
  /** Main-thread milliseconds after each later letter. */
  letter: number;
  /** Milliseconds of the longest task while filtering and searching. */
  longestTask: number;
}

/** Table headings, units and decimal places. */
const COLUMNS: Record<keyof Figures, [heading: string, unit: string, digits: number]> = {
  build: ["build", " s", 1],
  buildMemory: ["memory", " MB", 0],
  firstMark: ["first mark", " ms", 0],
  ready: ["ready", " ms", 0],
  elements: ["elements", "", 0],
  heap: ["heap", " MB", 1],
  drag: ["drag step", " ms", 1],
  zoom: ["zoom step", " ms", 1],
  rest: ["zoom rests", " ms", 0],
  floor: ["pixel floor", " ms", 1],
  ratio: ["ratio", "", 2],
  pageFloor: ["floor on the page", " ms", 1],
  pageRatio: ["ratio", "", 2],
  filter: ["filter", " ms", 0],
  firstLetter: ["first letter of a search", " ms", 0],
  letter: ["later letter", " ms", 0],
  longestTask: ["longest task", " ms", 0],
};
const keys = Object.keys(COLUMNS) as (keyof Figures)[];

const formatFigure = (key: keyof Figures, value = Number.NaN) =>
  Number.isNaN(value) ? "–" : `${value}${COLUMNS[key][1]}`;

async function drag(page: Page, cdp: CDPSession): Promise<number> {
  const y = await findMiddle(page);
  await page.mouse.move(600, y);
  await page.mouse.down();
  const cost = await costPerFrame(page, cdp, DRAG_STEPS, (i) => page.mouse.move(600 - 9 * (i + 1), y));
  await page.mouse.up();
  await page.waitForTimeout(REST);
  return cost;
}

/** Waits until the page is idle and has painted. CSS selectors cost the measured thread less than roles. */
async function waitUntilIdle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector(".search-results:is([role=status], [aria-busy=true])"),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  await nextFrame(page);
}

/** Measures the mean main-thread milliseconds from a step until the page is idle. */
async function costUntilIdle(page: Page, cdp: CDPSession, steps: readonly (() => Promise<void>)[]) {
  await waitUntilIdle(page);
  const before = await taskTime(cdp);
  for (const step of steps) {
    await step();
    await waitUntilIdle(page);
  }
  return ((await taskTime(cdp)) - before) / steps.length;
}

/** Clicks filters, then types a search. */
async function filterAndSearch(page: Page, cdp: CDPSession) {
  await page.evaluate(() => {
    const longTasks = { longest: 0 };
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.longest = Math.max(longTasks.longest, duration);
    }).observe({ type: "longtask" });
  });
  const actors = page.locator(".actor-chip");
  const toggle = (i: number) => () => actors.nth(i).click();
  const filter = await costUntilIdle(page, cdp, [toggle(0), toggle(1), toggle(0), toggle(1)]);
  await page.keyboard.press("/");
  const type = (letter: string) => () => page.keyboard.type(letter);
  const firstLetter = await costUntilIdle(page, cdp, [
    async () => {
      await page.keyboard.type("o");
      await page.waitForSelector(".search-results[data-query=o]");
    },
  ]);
  const letter = await costUntilIdle(page, cdp, [...LATER_LETTERS].map(type));
  const longestTask = await page.evaluate(
    () => (window as unknown as { longTasks: { longest: number } }).longTasks.longest,
  );
  return { filter, firstLetter, letter, longestTask };
}

/** Figures that an empty page does not have. */
const NO_FILTER = {
  filter: Number.NaN,
  firstLetter: Number.NaN,
  letter: Number.NaN,
  longestTask: Number.NaN,
};

/** Measures one page: loads it, zooms in twice, drags, zooms, filters and searches. */
async function measurePage(
  page: Page,
  url: string,
  floor: Parameters<typeof measureZoom>[1] | null,
): Promise<Omit<Figures, keyof BuildFigures>> {
  const empty = floor === null;
  const cdp = await openSession(page);
  await page.goto(url);
  const loadTimes = empty
    ? await page.evaluate(() => ({ firstMark: performance.now(), ready: performance.now() }))
    : await (await page.waitForFunction(readLoadTimes)).jsonValue();
  if (!loadTimes) throw new Error("The page did not report its load times.");
  const elements = await page.locator("[data-timeline] svg *").count();
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const heap = (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
  if (!empty) await waitUntilQuiet(page);
  if (!empty) for (let i = 0; i < 2; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  // The click may have scrolled the page to its button, and the overview over the place of the drag.
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(REST);
  const figures = {
    ...loadTimes,
    elements,
    heap,
    drag: await drag(page, cdp),
    ...(floor ? await measureZoom(page, floor) : NO_ZOOM),
    ...(empty ? NO_FILTER : await filterAndSearch(page, cdp)),
  };
  await cdp.detach();
  return figures;
}

/** Runs in the page. Records when the first mark is painted and when the timeline is ready. */
function watchLoading(): void {
  const loading: { firstMark?: number; ready?: number } = {};
  Object.assign(window, { loading });
  const observer = new MutationObserver(() => {
    if (!("firstMark" in loading) && document.querySelector("[data-timeline] :is([data-event], .cluster)")) {
      loading.firstMark = Number.NaN;
      requestAnimationFrame(() => {
        loading.firstMark = performance.now();
      });
    }
    if (document.documentElement.hasAttribute("data-ready")) {
      observer.disconnect();
      loading.ready = performance.now();
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Runs in the page. Returns null until all times are known. No mark is visible before the first paint. */
function readLoadTimes() {
  const { loading } = window as unknown as { loading: { firstMark?: number; ready?: number } };
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  if (!paint || !loading.firstMark || !loading.ready) return null;
  return { firstMark: Math.max(loading.firstMark, paint.startTime), ready: loading.ready };
}

/** Script in the building process that prints its peak memory in kilobytes as the last line. */
const PRINT_MEMORY = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';

type BuildFigures = Pick<Figures, "build" | "buildMemory">;

/** Builds a case, unless the folder has it. Returns the cost of the build. */
function buildCase(dir: string, name: string): BuildFigures {
  const unknown = { build: Number.NaN, buildMemory: Number.NaN };
  if (existsSync(join(dir, name, "index.html"))) return unknown;
  if (name === "empty") {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(
      join(dir, name, "index.html"),
      '<!doctype html><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,"><p>Nothing.</p>',
    );
    return unknown;
  }
  console.error(`Building a page of ${name} events.`);
  const seeds = join(dir, `seeds-${name}`);
  makeRealisticSeeds(seeds, Number(name));
  const command = ["dist-tool/on-the-record.js", "build", seeds, "--out", join(dir, name)];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(PRINT_MEMORY)}`, ...command],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  const peak = Number(stderr.trim().split("\n").at(-1));
  return { build: (performance.now() - start) / 1000, buildMemory: peak / 1000 };
}

const dir = process.env.BENCH_DIR ?? mkdtempSync(join(tmpdir(), "bench-"));
execFileSync("npm", ["run", "bundle"], { stdio: "ignore" });
const builds = new Map(CASES.map((name) => [name, buildCase(dir, name)]));
const medians: Record<string, Record<string, number>> = {};
await servePage(dir, async (url) => {
  for (const name of CASES) {
    const runs: Figures[] = [];
    for (let i = 0; i < RUNS; i++) {
      // The ratio of the same page differs by up to 0.3 between two starts of the browser.
      const browser = await chromium.launch(LAUNCH_OPTIONS);
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        // The server compresses large files for each request, which would count as loading time.
        extraHTTPHeaders: { "accept-encoding": "identity" },
      });
      // Slow pages must be measured, not fail.
      context.setDefaultTimeout(300_000);
      const page = await context.newPage();
      await page.addInitScript(watchLoading);
      const floor =
        name === "empty" ? null : { emptyUrl: `${url}empty/`, corpusFile: join(dir, name, "corpus.json") };
      const figures = await measurePage(page, `${url}${name}/`, floor);
      runs.push({ ...figures, ...(builds.get(name) as BuildFigures) });
      await browser.close();
    }
    const rounded = (key: keyof Figures) =>
      Number(median(runs.map((run) => run[key])).toFixed(COLUMNS[key][2]));
    medians[name] = Object.fromEntries(keys.map((key) => [key, rounded(key)]));
    console.error(JSON.stringify({ [name]: medians[name] }));
  }
});
if (!process.env.BENCH_DIR) rmSync(dir, { recursive: true });
printMedians(
  `Medians, runs: ${RUNS}; ${process.platform} ${process.arch}.`,
  medians,
  ["events", ...keys.map((key) => COLUMNS[key][0])],
  // Not in the order of the object's keys: JavaScript sorts numbers first.
  CASES.map((name) => [name, ...keys.map((key) => formatFigure(key, medians[name]?.[key]))]),
);
