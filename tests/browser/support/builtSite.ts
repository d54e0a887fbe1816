import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { serveFolder } from "../../../src/build/host/serveFolder.ts";
import { startVite } from "./startVite.ts";

/**
 * Builds the site of another case, from the seeds that `writeSeeds` puts into a folder, and serves it
 * on a free port. Throws an Error with the output of a build that fails.
 */
export async function builtSite(writeSeeds: (dir: string) => void) {
  const dir = mkdtempSync(join(tmpdir(), "site-"));
  const [seeds, outDir] = [join(dir, "seeds"), join(dir, "dist")];
  writeSeeds(seeds);
  const build = startVite(["build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"], seeds);
  const [errors, [code]] = await Promise.all([text(build.stderr), once(build, "close")]);
  if (code !== 0) throw new Error(errors);
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
