import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { findChromium } from "../../src/build/cli/findChromium.ts";
import { makeSeeds } from "./makeSeeds.ts";

// `npm run bench [-- COUNT…]`: what drawing, filtering and searching cost in a real Chromium, as medians, beside an empty page.
const counts = process.argv.slice(2).map(Number);
const COUNTS = counts.length > 0 ? counts : [25, 1_000, 10_000, 100_000];
const RUNS = Number(process.env.RUNS ?? 5);
const DRAG_STEPS = 60;
const ZOOM_STEPS = 30;

interface Figures {
  /** Milliseconds from the beginning of navigation to the first frame with marks: those that the build drew. */
  first: number;
  /** The same until the drawing answers to a hand. */
  alive: number;
  elements: number;
  /** Megabytes of JavaScript heap after a collection. */
  heap: number;
  /** Main-thread milliseconds a step, the browser's own work on style, layout and paint included. */
  drag: number;
  zoom: number;
  /** Main-thread milliseconds from a press on a filter until all has followed it. */
  filter: number;
  /** The same for the first letter of a search, for which the index is made. */
  firstLetter: number;
  /** The same for each letter after it. */
  letter: number;
  /** The longest stretch of it all that kept the main thread from a hand. */
  longest: number;
}

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,"><p>Nothing.</p>';

/** Serves each page at `/COUNT/`, out of `dir/COUNT/dist`, and an empty page at `/empty/`. */
async function serve(dir: string) {
  const server = createServer((request, response) => {
    const [, at = "", ...rest] = new URL(request.url ?? "/", "http://localhost").pathname.split("/");
    const path = rest.join("/") || "index.html";
    const body = at === "empty" ? Buffer.from(EMPTY) : fileOf(join(dir, at, "dist", path));
    response.writeHead(body ? 200 : 404, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** What has been asked for once is kept, so that no disk is measured. */
const kept = new Map<string, Buffer>();

function fileOf(path: string): Buffer | undefined {
  try {
    const body = kept.get(path) ?? readFileSync(path);
    kept.set(path, body);
    return body;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Builds the page of a case of so many events, as whoever publishes it would. */
async function buildPage(dir: string, count: number): Promise<void> {
  process.env.SEEDS = join(dir, `${count}`, "seeds");
  makeSeeds(process.env.SEEDS, count);
  await build({ logLevel: "error", build: { outDir: join(dir, `${count}`, "dist") } });
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const frame = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Main-thread milliseconds a step. */
async function costOf(page: Page, cdp: CDPSession, steps: number, step: (i: number) => Promise<void>) {
  const before = await taskTime(cdp);
  for (let i = 0; i < steps; i++) {
    await step(i);
    await frame(page);
  }
  return ((await taskTime(cdp)) - before) / steps;
}

async function drag(page: Page, cdp: CDPSession): Promise<number> {
  await page.mouse.move(600, 420);
  await page.mouse.down();
  const cost = await costOf(page, cdp, DRAG_STEPS, (i) => page.mouse.move(600 - 9 * (i + 1), 420));
  await page.mouse.up();
  return cost;
}

async function zoom(page: Page, cdp: CDPSession): Promise<number> {
  await page.mouse.move(500, 420);
  await page.keyboard.down("Control");
  const cost = await costOf(page, cdp, ZOOM_STEPS, (i) => page.mouse.wheel(0, i < ZOOM_STEPS / 2 ? -24 : 24));
  await page.keyboard.up("Control");
  return cost;
}

/** Waits until the page has nothing left to do for what was chosen: the deferred parts have followed too. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(".search-results[role=status]"));
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 })));
  await frame(page);
}

/** Main-thread milliseconds of a step and of all that follows it, on average. */
async function settledCost(page: Page, cdp: CDPSession, steps: readonly (() => Promise<void>)[]) {
  await quiet(page);
  const before = await taskTime(cdp);
  for (const step of steps) {
    await step();
    await quiet(page);
  }
  return ((await taskTime(cdp)) - before) / steps.length;
}

const WORDS = "ccurrence 12";

/** Presses on filters, then types a search, each until all has followed. */
async function choose(page: Page, cdp: CDPSession) {
  await page.evaluate(() => {
    const tasks = { longest: 0 };
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ type: "longtask" });
  });
  const men = page.locator(".actor-filter .button");
  const press = (i: number) => () => men.nth(i).click();
  const filter = await settledCost(page, cdp, [press(3), press(5), press(3), press(5)]);
  await page.keyboard.press("/");
  const type = (letter: string) => () => page.keyboard.type(letter);
  const firstLetter = await settledCost(page, cdp, [
    async () => {
      await page.keyboard.type("o");
      await page.waitForSelector(".search-results fieldset");
    },
  ]);
  const letter = await settledCost(page, cdp, [...WORDS].map(type));
  const longest = await page.evaluate(
    () => (window as unknown as { tasks: { longest: number } }).tasks.longest,
  );
  return { filter, firstLetter, letter, longest };
}

const NOTHING = { first: Number.NaN, alive: Number.NaN };
const UNCHOSEN = { filter: Number.NaN, firstLetter: Number.NaN, letter: Number.NaN, longest: Number.NaN };

/** One run on one page: load, then drag and zoom at four times the whole, filter and search. */
async function run(page: Page, url: string, empty: boolean): Promise<Figures> {
  const cdp = await page.context().newCDPSession(page);
  // Time that the thread ran, so that other work on the machine does not count.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url);
  const { first, alive } = empty
    ? await page.evaluate(() => ({ first: performance.now(), alive: performance.now() }))
    : ((await (await page.waitForFunction(drawn)).jsonValue()) ?? NOTHING);
  const elements = await page.locator("[data-timeline] svg *").count();
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const heap = (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
  // What is laid out when there is time is no part of a step.
  if (!empty) await page.waitForSelector(":root[data-ready]");
  if (!empty) for (let i = 0; i < 2; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  await frame(page);
  const figures = {
    first,
    alive,
    elements,
    heap,
    drag: await drag(page, cdp),
    zoom: await zoom(page, cdp),
    ...(empty ? UNCHOSEN : await choose(page, cdp)),
  };
  await cdp.detach();
  return figures;
}

/** Notes when the first mark is on the screen, and when the drawing has been taken over. */
function watchDrawing(): void {
  const drawing: { first?: number; alive?: number } = {};
  Object.assign(window, { drawing });
  const watch = new MutationObserver(() => {
    if (drawing.first === undefined && document.querySelector("[data-timeline] :is(.mark, .cluster)")) {
      drawing.first = Number.NaN;
      requestAnimationFrame(() => {
        drawing.first = performance.now();
      });
    }
    if (document.documentElement.hasAttribute("data-ready")) {
      watch.disconnect();
      drawing.alive = performance.now();
    }
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
}

/** What `watchDrawing` noted, once it is all. Nothing is on the screen before the browser's own first paint. */
function drawn() {
  const { drawing } = window as unknown as { drawing: { first?: number; alive?: number } };
  const [painted] = performance.getEntriesByName("first-contentful-paint");
  if (!painted || !drawing.first || !drawing.alive) return null;
  return { first: Math.max(drawing.first, painted.startTime), alive: drawing.alive };
}

const dir = mkdtempSync(join(tmpdir(), "bench-"));
for (const count of COUNTS) {
  console.error(`building a page of ${count} events`);
  await buildPage(dir, count);
}
const server = await serve(dir);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

const rows = [
  "| events | first drawing | answers | elements | heap | a drag step | a zoom step | a filter | a search’s first letter | each letter after | longest task |",
  "|---|---|---|---|---|---|---|---|---|---|---|",
];
for (const at of ["empty", ...COUNTS.map(String)]) {
  const all: Figures[] = [];
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    // What takes long is to be measured, not refused.
    context.setDefaultTimeout(300_000);
    const page = await context.newPage();
    await page.addInitScript(watchDrawing);
    all.push(await run(page, `${server.url}/${at}/`, at === "empty"));
    await context.close();
  }
  const of = (key: keyof Figures, digits = 0) => median(all.map((figures) => figures[key])).toFixed(digits);
  const name = at === "empty" ? "an empty page" : Number(at).toLocaleString("en-GB");
  rows.push(
    `| ${name} | ${of("first")} ms | ${of("alive")} ms | ${of("elements")} | ${of("heap", 1)} MB | ${of("drag", 1)} ms | ${of("zoom", 1)} ms | ${of("filter")} ms | ${of("firstLetter")} ms | ${of("letter")} ms | ${of("longest")} ms |`,
  );
  console.error(rows.at(-1));
}
await browser.close();
server.close();
rmSync(dir, { recursive: true });
console.log(
  `Medians of ${RUNS} runs; Chromium ${browser.version()}, ${process.platform} ${process.arch}.\n${rows.join("\n")}`,
);
