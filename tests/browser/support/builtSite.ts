import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";

/** The command that the test server has bundled. A build takes 6 s of CPU, with Vite's bundler 13 s. */
const COMMAND = "dist-tool/on-the-record.js";

/**
 * Builds the site of another case, from the seeds that `writeSeeds` puts into a folder, and serves it
 * on a free port. Throws an Error with the output of a build that fails.
 */
export async function builtSite(writeSeeds: (dir: string) => void) {
  const dir = mkdtempSync(join(tmpdir(), "site-"));
  const [seeds, outDir] = [join(dir, "seeds"), join(dir, "dist")];
  writeSeeds(seeds);
  await promisify(execFile)(process.execPath, [COMMAND, "build", seeds, "--out", outDir]);
  const server = await serveFolder(outDir);
  return {
    folder: outDir,
    address: server.url,
    /** Calls `listener` with the path of each request, including those of the service worker. */
    onRequest: (listener: (path: string) => void) =>
      server.server.prependListener("request", ({ url }: { url?: string }) => listener(url ?? "")),
    async close() {
      await server.close();
      rmSync(dir, { recursive: true });
    },
  };
}
