import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { serveFolder } from "../host/serveFolder.ts";
import { findChromium } from "./findChromium.ts";

/** Prints the built page to PDF, once per paper size. `query` is the query string of the view to print. */
async function printPdf(query: string): Promise<void> {
  const executablePath = findChromium();
  const server = await serveFolder("dist");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(new URL(query, server.resolvedUrls?.local[0]).href);
    await page.waitForSelector("[data-printable]", { state: "attached" });
    mkdirSync("printed", { recursive: true });
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    for (const format of ["A4", "Letter"]) {
      const path = `printed/on-the-record-${format.toLowerCase()}.pdf`;
      await page.pdf({ path, format, ...options });
      console.log(path);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

// `npm run print [-- "?v=2&actors=jack-taylor"]`: prints the page, or the view with this query string.
await printPdf(process.argv[2] ?? "");
