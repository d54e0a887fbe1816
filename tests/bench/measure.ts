import type { LaunchOptions, Page } from "@playwright/test";
import { findChromium } from "../../src/build/cli/findChromium.ts";
import { serveFolder } from "../../src/build/host/serveFolder.ts";

/** Number of repetitions of each measurement, set by RUNS in the environment. Their median counts. */
export const RUNS = Number(process.env.RUNS ?? 5);

/** Folder with the built page to measure; set by the environment variable DIST. */
export const DIST = process.env.DIST ?? "dist";

/** Chromium's options. Chromium refuses to run as root in its sandbox, and most containers run as root. */
export const LAUNCH_OPTIONS: LaunchOptions & { executablePath: string; args: string[] } = {
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
};

/**
 * Serves a built folder as `npm start` does, on a free port, while `measure` runs. Calls `onRequest` with the
 * path of each request, including those of the service worker.
 */
export async function servePage(
  dir: string,
  measure: (url: string) => Promise<void>,
  onRequest: (path: string) => void = () => undefined,
): Promise<void> {
  const server = await serveFolder(dir);
  server.server.prependListener("request", ({ url }: { url?: string }) => onRequest(url ?? ""));
  try {
    await measure(server.url);
  } finally {
    await server.close();
  }
}

/** Returns the middle value, or the upper one of two middle values; NaN for an empty list. */
export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints one line of JSON if the script was called with `--json`, otherwise a title and a Markdown table. */
export function printMedians(title: string, medians: object, header: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  if (process.argv.includes("--json")) console.log(JSON.stringify(medians));
  else console.log([title, line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n"));
}

/** Resolves once the page has been ready for input and its DOM unchanged for one second. */
export async function waitUntilQuiet(page: Page): Promise<void> {
  await page.waitForSelector(":root[data-ready]");
  await page.evaluate(() => {
    const change = { time: performance.now() };
    const observer = new MutationObserver(() => {
      change.time = performance.now();
    });
    Object.assign(window, { change, observer });
    observer.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  await page.waitForFunction(
    () => performance.now() - (window as unknown as { change: { time: number } }).change.time > 1000,
    null,
    { polling: 100 },
  );
  // It would take part in each change that is measured.
  await page.evaluate(() => (window as unknown as { observer: MutationObserver }).observer.disconnect());
}
