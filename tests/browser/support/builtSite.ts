import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";

/**
 * Builds the site of another case, from the seeds that `writeSeeds` puts into a folder, and serves it
 * on a free port.
 */
export async function builtSite(writeSeeds: (dir: string) => void) {
  const dir = mkdtempSync(join(tmpdir(), "site-"));
  const [seeds, outDir] = [join(dir, "seeds"), join(dir, "dist")];
  writeSeeds(seeds);
  const before = process.env.SEEDS;
  process.env.SEEDS = seeds;
  try {
    await build({ configFile: "vite.config.ts", logLevel: "silent", build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env.SEEDS;
    else process.env.SEEDS = before;
  }
  const server = await serveFolder(outDir);
  return {
    folder: outDir,
    address: server.resolvedUrls?.local[0] ?? "",
    async close() {
      await server.close();
      rmSync(dir, { recursive: true });
    },
  };
}
