import { join } from "node:path";
import { fileNameOfCase } from "../../core/evidence/caseName.ts";
import { makeFolder } from "../compile/makeFolder.ts";
import { serveFolder } from "../host/serveFolder.ts";
import { BUILD_OPTIONS, buildCase, reportProblems } from "./build.ts";
import { FOLDER_HELP } from "./caseFolder.ts";
import { type Command, CommandError, type Terminal } from "./command.ts";
import { findChromium } from "./findChromium.ts";
import { builtFolder } from "./start.ts";

/** Folder of the PDF files. */
const PRINT_FOLDER = "printed";

/** Prints the view with a query string to PDF, once per paper size. */
async function printPdf(folder: string, query: string, terminal: Terminal): Promise<void> {
  const executablePath = chromiumPath();
  const { chromium, errors } = await import("playwright-core");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args }).catch(() => {
    throw new CommandError(`${executablePath} does not start as a browser; set CHROMIUM_PATH to Chromium.`);
  });
  const server = await serveFolder(folder);
  try {
    const page = await browser.newPage();
    await page.goto(new URL(query, server.url).href);
    await page.waitForSelector("[data-printable]", { state: "attached" }).catch((error: Error) => {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw new CommandError(`The page in ${folder} does not open; build it again.`);
    });
    const siteName = await page.getAttribute('meta[property="og:site_name"]', "content");
    const name = fileNameOfCase({ title: siteName ?? "" });
    makeFolder(PRINT_FOLDER);
    const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
    for (const format of ["A4", "Letter"]) {
      terminal.step(`Printing on ${format}`);
      const path = join(PRINT_FOLDER, `${name}-${format.toLowerCase()}.pdf`);
      await page.pdf({ path, format, ...options });
      terminal.print(path);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

function chromiumPath(): string {
  try {
    return findChromium();
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

/** Prints a case. */
export const printCommand: Command = {
  parameters: "[DIR] [QUERY]",
  count: [0, 2],
  summary: `Builds the site of a case and prints its page as PDF, on A4 and Letter, into “${PRINT_FOLDER}”.`,
  details: [
    ...FOLDER_HELP,
    "QUERY is the query string of a view: “?v=2&actors=jack-taylor” prints only that view.",
    "It needs Chromium: CHROMIUM_PATH, or chromium or google-chrome on this computer.",
  ],
  options: { ...BUILD_OPTIONS, "--built FOLDER": "print a folder that is already built, and build nothing" },
  failure: "the case has a problem; nothing was written",
  run: (args, terminal) =>
    reportProblems(terminal, async () => {
      const query = args.positionals.find((word) => word.startsWith("?")) ?? "";
      const positionals = args.positionals.filter((word) => !word.startsWith("?"));
      const folder = builtFolder(args) ?? (await buildCase({ ...args, positionals }, terminal));
      terminal.step("Opening the page in Chromium");
      await printPdf(folder, query, terminal);
      return 0;
    }),
};
