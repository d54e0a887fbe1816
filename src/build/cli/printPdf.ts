import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findChromium } from "./findChromium.ts";

const PAPER_SIZES = ["A4", "Letter"] as const;
const OUTPUT_FOLDER = "printed";

/**
 * Prints the built page to `printed/`, on A4 and on Letter. The argument, if any, is the query of a view, as its
 * address has it: `npm run print -- "?v=2&actors=jack-taylor"`.
 */
async function printPapers(query: string): Promise<void> {
  const server = await preview({
    logLevel: "silent",
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL(query, server.resolvedUrls?.local[0]).href);
    await page.waitForSelector("[data-printable]");
    mkdirSync(OUTPUT_FOLDER, { recursive: true });
    for (const format of PAPER_SIZES) {
      const path = `${OUTPUT_FOLDER}/on-the-record-${format.toLowerCase()}.pdf`;
      await page.pdf({
        path,
        format,
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      console.log(path);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await printPapers(process.argv[2] ?? "");
