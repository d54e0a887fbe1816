import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../../src/compile/chromium.ts";
import { siteServer } from "../../src/publish/siteServer.ts";

/** Where Chromium can be steered from outside: a port that is free on most machines. */
const STEERING = 9333;

interface Served {
  url: string;
  browser: Browser;
  /** The port at which Chromium can be steered. */
  port: number;
}

/** Serves `dist/` as `npm start` does, gives it and a real Chromium to `measure`, and ends both. */
export async function servedPage(measure: (served: Served) => Promise<void>): Promise<void> {
  const server = siteServer("dist");
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [`--remote-debugging-port=${STEERING}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const { port } = server.address() as AddressInfo;
    await measure({ url: `http://localhost:${port}/`, browser, port: STEERING });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The middle one of the values. */
export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
