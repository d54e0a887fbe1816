import type { AddressInfo } from "node:net";
import { createStaticServer } from "../../src/build/host/staticServer.ts";

/** Serves `dist/` as `npm start` does, at a port of its own, while `measure` runs. */
export async function servedPage(measure: (url: string) => Promise<void>): Promise<void> {
  const server = createStaticServer("dist");
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await measure(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** What Chromium needs to run as root, as it does in most containers. */
export const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The middle one of the values. */
export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
