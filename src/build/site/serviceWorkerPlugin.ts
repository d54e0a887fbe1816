import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Plugin, type Rollup, transformWithOxc } from "vite";

/** Not for readers, or too much for a first visit: pictures for other sites, hosts' files, and faces of other scripts. */
const NOT_CACHED =
  /^(?:_headers|card\.png|oembed\.json|corpus\.schema\.json|sw\.js)$|\.map$|(?<!latin)-wght-normal-[\w-]+\.woff2$/;

const WORKER_SOURCE = "src/page/offline/serviceWorker.ts";

const contentBytes = (file: Rollup.OutputChunk | Rollup.OutputAsset) =>
  file.type === "chunk" ? file.code : file.source;

/** A digest in the form in which a request can demand it (Subresource Integrity). */
export const integrityOf = (content: string | Uint8Array) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/**
 * The Vite plugin that writes `sw.js`, the service worker, with the digests of all files of this edition. The edition's
 * name is a digest of their contents, so that one cache never holds files of two.
 */
export function serviceWorkerPlugin(): Plugin {
  let root = "";
  return {
    name: "on-the-record:worker",
    apply: (_config, { command, mode }) => command === "build" && mode !== "test",
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle)
          .filter(({ fileName }) => !NOT_CACHED.test(fileName))
          .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
        const digest = createHash("sha256");
        for (const file of files) {
          digest.update(`${file.fileName}\0`);
          digest.update(contentBytes(file));
        }
        const path = resolve(root, WORKER_SOURCE);
        const { code } = await transformWithOxc(readFileSync(path, "utf8"), path);
        const edition = {
          name: digest.digest("hex").slice(0, 16),
          files: Object.fromEntries(files.map((file) => [file.fileName, integrityOf(contentBytes(file))])),
        };
        this.emitFile({
          type: "asset",
          fileName: "sw.js",
          source: code.replace("__EDITION__", JSON.stringify(edition)).replace(/^export .*$/gm, ""),
        });
      },
    },
  };
}
