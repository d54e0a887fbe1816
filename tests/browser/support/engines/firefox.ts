import puppeteer from "puppeteer-core";
import type { Engine, EngineStarter } from "./Engine.ts";
import { findProgram } from "./findProgram.ts";

const program = findProgram("firefox-esr");

async function start(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: `${program}` });
  const page = await browser.newPage();
  let faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`${error}`));
  return {
    async open(url) {
      await page.goto(url);
    },
    // `page.goBack` waits for an event of Firefox, which did not arrive in one run of the whole suite.
    back: () => page.evaluate(() => history.back()),
    evaluate: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    pressEscape: () => page.keyboard.press("Escape"),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    async takeFaults() {
      const taken = faults;
      faults = [];
      return taken;
    },
    close: () => browser.close(),
  };
}

/** Firefox of Debian, over WebDriver BiDi. */
export const firefox: EngineStarter = {
  name: "Firefox",
  missing: program ? [] : ["firefox-esr"],
  start,
};
