import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { chromiumPath } from "../../src/build/cli/findChromium.ts";
import { median, SANDBOX, servedPage } from "./servedPage.ts";

// `npm run lighthouse`: what Lighthouse makes of the built page, as medians; exit 1 where a score is below its least.
const RUNS = 5;
const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const FIGURES = {
  "first-contentful-paint": "ms to the first paint",
  "largest-contentful-paint": "ms to the largest",
  "total-blocking-time": "ms blocked",
  "cumulative-layout-shift": "layout shift",
} as const;

type Category = keyof typeof LEAST;
type Figure = keyof typeof FIGURES;

const categories = Object.keys(LEAST) as Category[];
const figures = Object.keys(FIGURES) as Figure[];
const rows = [
  `| ${["", ...categories, ...Object.values(FIGURES)].join(" | ")} |`,
  `|${"---|".repeat(1 + categories.length + figures.length)}`,
];
const short: string[] = [];

/** A run that Lighthouse could not record is asked for again so often, as it says itself. */
const AGAIN = 3;

/** One run in a browser of its own, so that nothing is kept from the run before. */
async function run(url: string, form: "phone" | "desktop", tries = AGAIN): Promise<Result> {
  const chrome = await launch({ chromePath: chromiumPath(), chromeFlags: ["--headless=new", ...SANDBOX] });
  try {
    const config = form === "desktop" ? desktopConfig : undefined;
    const done = await lighthouse(url, { port: chrome.port, logLevel: "error" }, config);
    if (!done) throw new Error("Lighthouse gave nothing.");
    const fault = done.lhr.runtimeError;
    if (fault && tries <= 1) throw new Error(fault.message);
    if (!fault) return done.lhr;
  } finally {
    chrome.kill();
  }
  return run(url, form, tries - 1);
}

await servedPage(async (url) => {
  for (const form of ["phone", "desktop"] as const) {
    const runs: Result[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await run(url, form));
    const scores = categories.map((name) => {
      const score = Math.round(100 * median(runs.map((one) => one.categories[name]?.score ?? 0)));
      if (score < LEAST[name]) short.push(`${form}: ${name} ${score}, where ${LEAST[name]} is asked for`);
      return score;
    });
    const values = figures.map((name) => {
      const value = median(runs.map((one) => one.audits[name]?.numericValue ?? Number.NaN));
      if (name === "cumulative-layout-shift" && value >= 0.005)
        short.push(`${form}: the layout shifts by ${value}`);
      return name === "cumulative-layout-shift" ? value.toFixed(2) : Math.round(value);
    });
    rows.push(`| ${[form, ...scores, ...values].join(" | ")} |`);
  }
});
console.log(`Medians of ${RUNS} runs of Lighthouse.\n${rows.join("\n")}`);
for (const words of short) console.error(words);
process.exit(short.length > 0 ? 1 : 0);
