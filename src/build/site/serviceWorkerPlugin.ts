import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

/** Files that other sites or hosts read, and fonts of other scripts, which are too much for a first visit. */
const NOT_CACHED =
  /^(?:_headers|card\.png|oembed\.json|corpus\.schema\.json|sw\.js)$|\.map$|(?<!latin)-wght-normal-[\w-]+\.woff2$/;

const SOURCE_FILE = join(import.meta.dirname, "../../page/offline/serviceWorker.ts");

/** Formats a digest as the `integrity` of a request (Subresource Integrity). */
export const formatIntegrity = (content: string | Uint8Array) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/**
 * Builds the list of files to cache, by path, with the integrity of each. The name of the cache depends on
 * their contents: each edition has its own cache.
 */
export function buildEditionFiles(built: (readonly [path: string, content: string | Uint8Array])[]) {
  const files = built
    .filter(([path]) => !NOT_CACHED.test(path))
    .map(([path, content]) => [path, formatIntegrity(content)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const name = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  return { name, files: Object.fromEntries(files) };
}

/** Builds the script of the service worker that caches an edition. */
export async function buildServiceWorker(edition: ReturnType<typeof buildEditionFiles>): Promise<string> {
  const define = { __EDITION__: JSON.stringify(edition) };
  return (await transformWithOxc(readFileSync(SOURCE_FILE, "utf8"), SOURCE_FILE, { define })).code;
}

/** Vite plugin that writes the service worker, `sw.js`. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: "on-the-record:service-worker",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle).map(
          (file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const,
        );
        const source = await buildServiceWorker(buildEditionFiles(files));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
