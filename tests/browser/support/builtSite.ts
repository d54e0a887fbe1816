import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { createStaticServer } from "../../../src/build/host/staticServer.ts";

/** The site of another case, built from the seeds that `write` puts into a folder, and served at a port of its own. */
export async function builtSite(write: (dir: string) => void): Promise<{ address: string; close(): void }> {
  const dir = mkdtempSync(join(tmpdir(), "site-"));
  const [seeds, outDir] = [join(dir, "seeds"), join(dir, "dist")];
  write(seeds);
  const before = process.env.SEEDS;
  process.env.SEEDS = seeds;
  try {
    await build({ configFile: "vite.config.ts", logLevel: "silent", build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.SEEDS;
    else process.env.SEEDS = before;
  }
  const server = createStaticServer(outDir);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(dir, { recursive: true });
    },
  };
}
