import { chromium } from "@playwright/test";
import { DIST, LAUNCH_OPTIONS, median, printMedians, RUNS, servePage, waitUntilQuiet } from "./measure.ts";

// `npx tsx tests/bench/search.ts [--json]`: prints how long a search takes until its results are painted, and
// how much it fetches. The first search loads the index; each later one is another query. RUNS=1 measures
// once; DIST=DIR measures another build, such as that of writeGeneratedCase.ts. Exits with 1 if a median is
// over its limit.

/** Upper bounds of the time until the results are painted, in milliseconds. */
const MAX_FIRST_TIME = 1500;
const MAX_LATER_TIME = 300;

const QUERIES = (process.env.QUERIES ?? "record,closed,causeway moved,page 3,ferry").split(",");

interface Figures {
  /** Milliseconds from the input to the paint of its results. */
  time: number;
  /** Kilobytes of JSON that it fetches, before compression. */
  fetched: number;
}

const runs: Figures[][] = [];
await servePage(DIST, async (url) => {
  const browser = await chromium.launch(LAUNCH_OPTIONS);
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      // The server compresses large files for each request, which would count as loading time.
      extraHTTPHeaders: { "accept-encoding": "identity" },
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    let fetched = 0;
    page.on("response", async (response) => {
      if (/\/(?:search\.json|assets\/search-|articles\/)/.test(response.url()))
        fetched += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto(url);
    await waitUntilQuiet(page);
    // The print edition fetches all articles when the page is idle.
    await page.waitForLoadState("networkidle");
    const figures: Figures[] = [];
    for (const query of QUERIES) {
      fetched = 0;
      const time = await page.evaluate(async (text) => {
        const field = document.querySelector<HTMLInputElement>("search input");
        if (!field) throw new Error("The page has no search field.");
        field.focus();
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        while (!document.querySelector(`.search-results[data-query="${text}"]`))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }, query);
      await page.waitForTimeout(500);
      figures.push({ time, fetched: fetched / 1000 });
    }
    runs.push(figures);
    await context.close();
  }
  await browser.close();
});
const medians = Object.fromEntries(
  QUERIES.map((query, i) => {
    const of = (key: keyof Figures) => Math.round(median(runs.map((figures) => figures[i]?.[key] ?? 0)));
    return [query, { time: of("time"), fetched: of("fetched") }];
  }),
);
printMedians(
  `Medians, runs: ${RUNS}. The first search loads the index.`,
  medians,
  ["search", "until painted", "fetched"],
  Object.entries(medians).map(([query, { time, fetched }]) => [query, `${time} ms`, `${fetched} kB`]),
);
const slow = QUERIES.some(
  (query, i) => (medians[query]?.time ?? 0) > (i === 0 ? MAX_FIRST_TIME : MAX_LATER_TIME),
);
process.exit(slow ? 1 : 0);
