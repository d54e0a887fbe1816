import { chromium, type Page } from "@playwright/test";
import { DIST, LAUNCH_OPTIONS, median, printMedians, RUNS, servePage } from "./measure.ts";

// `npx tsx tests/bench/loading.ts [--json]`: prints when a first visit on a desktop is painted and
// interactive, how long the first click on an event takes until its exact words are painted, and what the
// visit requests. Exits with 1 if interactive and click together take longer than the limit. RUNS=1 measures
// once; DIST=DIR measures another build, such as that of writeGeneratedCase.ts.

/** Upper bound of the time from the start of the visit to the words of a clicked event, in milliseconds. */
const MAX_TIME = 2000;

/** Time after the click during which downloads count, in milliseconds. The service worker has then ended. */
const IDLE_TIME = 8000;

interface Figures {
  /** Milliseconds from the start of the visit. */
  painted: number;
  interactive: number;
  /** Milliseconds from the first click on an event to the paint of its words. */
  click: number;
  /** Milliseconds of the longest task before the page is interactive. */
  longestTask: number;
  /** Number of requests of the visit, and of those for articles or parts of the search index. */
  requests: number;
  articles: number;
}

const HEADINGS: Record<keyof Figures, string> = {
  painted: "first paint, ms",
  interactive: "interactive, ms",
  click: "click to words, ms",
  longestTask: "longest task, ms",
  requests: "requests",
  articles: "articles and parts of the index",
};

/** Observes paints, tasks and readiness from the start of a visit. */
function observeLoading(): void {
  const loading = { painted: 0, interactive: 0, longestTask: 0 };
  Object.assign(window, { loading });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("first-contentful-paint")) loading.painted = startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (loading.interactive === 0) loading.longestTask = Math.max(loading.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    if (loading.interactive === 0 && document.documentElement.hasAttribute("data-ready"))
      loading.interactive = performance.now();
  }).observe(document, { attributes: true, subtree: true });
}

/** Clicks the first event of the timeline. Returns the milliseconds until its words are painted. */
function clickFirstEvent(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const event = document.querySelector("[data-timeline] [data-event]");
    if (!event) throw new Error("The timeline has no event.");
    const start = performance.now();
    event.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    while (!document.querySelector("[data-reader] [data-excerpt]"))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
}

const runs: Figures[] = [];
let paths: string[] = [];
await servePage(
  DIST,
  async (url) => {
    const browser = await chromium.launch(LAUNCH_OPTIONS);
    for (let run = 0; run < RUNS; run++) {
      paths = [];
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(observeLoading);
      await page.goto(url, { waitUntil: "commit" });
      await page.waitForSelector(":root[data-ready]", { timeout: 120_000 });
      const click = await clickFirstEvent(page);
      await page.waitForTimeout(IDLE_TIME);
      const loading = await page.evaluate(
        () =>
          (window as unknown as { loading: Pick<Figures, "painted" | "interactive" | "longestTask"> })
            .loading,
      );
      const isOnDemand = (path: string) => /^\/(?:articles\/|assets\/search-)/.test(path);
      runs.push({ ...loading, click, requests: paths.length, articles: paths.filter(isOnDemand).length });
      await context.close();
    }
    await browser.close();
  },
  (path) => paths.push(path),
);
const keys = Object.keys(HEADINGS) as (keyof Figures)[];
const medians = Object.fromEntries(
  keys.map((key) => [key, Math.round(median(runs.map((figures) => figures[key])))]),
) as Record<keyof Figures, number>;
printMedians(
  `A first visit on a desktop; medians, runs: ${RUNS}.`,
  medians,
  keys.map((key) => HEADINGS[key]),
  [keys.map((key) => `${medians[key]}`)],
);
process.exit(medians.interactive + medians.click > MAX_TIME ? 1 : 0);
