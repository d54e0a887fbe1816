import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { DIST, LAUNCH_OPTIONS, median, printMedians, RUNS, servePage } from "./measure.ts";

// `npm run lighthouse [-- --json]`: prints the medians of Lighthouse's scores and timings of the built page.
// Exits with 1 if a median misses its limit. RUNS=1 runs it once; DIST=DIR measures another built folder.
const DEVICES = ["phone", "desktop"] as const;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const MIN_PHONE_PERFORMANCE = 97;
const MAX_LAYOUT_SHIFT = 0.005;
/** Column headings by the id of Lighthouse's audit. */
const AUDITS = {
  "first-contentful-paint": "first paint, ms",
  "largest-contentful-paint": "largest paint, ms",
  interactive: "interactive, ms",
  "total-blocking-time": "blocked, ms",
  "cumulative-layout-shift": "layout shift",
} as const;
/** Lighthouse itself advises to repeat a run that it could not record. */
const MAX_ATTEMPTS = 3;

type Device = (typeof DEVICES)[number];
type Audit = keyof typeof AUDITS;

const auditIds = Object.keys(AUDITS) as Audit[];

/** Runs Lighthouse in a new browser, so that nothing is cached. Throws after three failed attempts. */
async function runLighthouse(url: string, device: Device, attempt = 1): Promise<Result> {
  const chrome = await launch({
    chromePath: LAUNCH_OPTIONS.executablePath,
    chromeFlags: ["--headless=new", ...LAUNCH_OPTIONS.args],
  });
  try {
    const config = device === "desktop" ? desktopConfig : undefined;
    const result = await lighthouse(url, { port: chrome.port, logLevel: "error" }, config);
    if (!result) throw new Error("Lighthouse returned no result.");
    const error = result.lhr.runtimeError;
    if (!error) return result.lhr;
    if (attempt === MAX_ATTEMPTS) throw new Error(error.message);
  } finally {
    chrome.kill();
  }
  return runLighthouse(url, device, attempt + 1);
}

const failures: string[] = [];

function medianScores(device: Device, results: Result[]) {
  return CATEGORIES.map((name) => {
    const score = Math.round(100 * median(results.map((result) => result.categories[name]?.score ?? 0)));
    const min = device === "phone" && name === "performance" ? MIN_PHONE_PERFORMANCE : 100;
    if (score < min) failures.push(`${device}: ${name} is ${score}; the minimum is ${min}.`);
    return [name, score] as const;
  });
}

function medianTimings(device: Device, results: Result[]) {
  return auditIds.map((id) => {
    const value = median(results.map((result) => result.audits[id]?.numericValue ?? Number.NaN));
    if (id === "cumulative-layout-shift" && value >= MAX_LAYOUT_SHIFT)
      failures.push(`${device}: layout shift is ${value}; it must be below ${MAX_LAYOUT_SHIFT}.`);
    return [id, id === "cumulative-layout-shift" ? Number(value.toFixed(2)) : Math.round(value)] as const;
  });
}

const medians: Record<string, Record<string, number>> = {};
await servePage(DIST, async (url) => {
  for (const device of DEVICES) {
    const results: Result[] = [];
    for (let i = 0; i < RUNS; i++) results.push(await runLighthouse(url, device));
    medians[device] = Object.fromEntries([
      ...medianScores(device, results),
      ...medianTimings(device, results),
    ]);
  }
});
printMedians(
  `Medians of Lighthouse, runs: ${RUNS}.`,
  medians,
  ["", ...CATEGORIES, ...Object.values(AUDITS)],
  Object.entries(medians).map(([device, values]) => [device, ...Object.values(values).map(String)]),
);
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
