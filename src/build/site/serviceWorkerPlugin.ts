import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { MAX_ARTICLES_AHEAD } from "../../core/model/corpus.ts";

/** Files that other sites or hosts read, and fonts of other scripts, which are too much for a first visit. */
const NOT_CACHED =
  /^(?:_headers|card\.png|oembed\.json|corpus\.schema\.json|sw\.js)$|\.map$|(?<!latin)-wght-normal-[\w-]+\.woff2$/;

/** Articles, and the parts of the search index, which have the articles' sentences. */
const ARTICLE_FILES = { articles: /^articles\//, all: /^(?:articles\/|assets\/search-)/ };

const SOURCE_FILE = join(import.meta.dirname, "../../page/offline/serviceWorker.ts");

/** Formats a digest as the `integrity` of a request (Subresource Integrity). */
export const formatIntegrity = (content: string | Uint8Array) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/**
 * Builds the lists of files to cache, by path, with the integrity of each: at the first visit, and on demand
 * (articles of a case with more than `maxArticles`). The name of the cache depends on all contents: each
 * edition has its own cache.
 */
export function buildEditionFiles(
  built: (readonly [path: string, content: string | Uint8Array])[],
  maxArticles = MAX_ARTICLES_AHEAD,
) {
  const files = built
    .filter(([path]) => !NOT_CACHED.test(path))
    .map(([path, content]) => [path, formatIntegrity(content)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const name = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const articleCount = files.filter(([path]) => ARTICLE_FILES.articles.test(path)).length;
  const isOnDemand = (path: string) => articleCount > maxArticles && ARTICLE_FILES.all.test(path);
  return {
    name,
    files: Object.fromEntries(files.filter(([path]) => !isOnDemand(path))),
    onDemand: Object.fromEntries(files.filter(([path]) => isOnDemand(path))),
  };
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
