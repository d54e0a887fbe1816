import { createHash } from "node:crypto";
import { MAX_ARTICLES_AHEAD } from "../../core/model/corpus.ts";

/** Files that other sites or hosts read, and fonts of other scripts, which are too much for a first visit. */
const NOT_CACHED =
  /^(?:_headers|card\.png|oembed\.json|calendar\.ics|corrections\.atom|corpus\.schema\.json|sw\.js)$|\.map$|(?<!latin)-wght-normal-[\w-]+\.woff2$/;

/** Articles, and the parts of the search index, which have the articles' sentences. */
const ARTICLE_FILES = { articles: /^articles\//, all: /^(?:articles\/|assets\/search-)/ };

/** Name of the service worker's script in the site. */
export const SERVICE_WORKER_FILE = "sw.js";

/** Formats a digest as the `integrity` of a request (Subresource Integrity). */
export const formatIntegrity = (content: string | Uint8Array) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/**
 * Builds the lists of files to cache, by path, with the integrity of each: at the first visit, and on demand
 * (articles of a case with more than `maxArticles`). The name of the cache depends on all contents: each
 * edition has its own cache.
 */
export function buildEditionFiles(
  built: readonly (readonly [path: string, integrity: string])[],
  maxArticles = MAX_ARTICLES_AHEAD,
) {
  const files = built.filter(([path]) => !NOT_CACHED.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const articleCount = files.filter(([path]) => ARTICLE_FILES.articles.test(path)).length;
  const isOnDemand = (path: string) => articleCount > maxArticles && ARTICLE_FILES.all.test(path);
  return {
    name,
    files: Object.fromEntries(files.filter(([path]) => !isOnDemand(path))),
    onDemand: Object.fromEntries(files.filter(([path]) => isOnDemand(path))),
  };
}

/** Puts the list of an edition's files into the script of the service worker. */
export function fillServiceWorker(script: string, edition: ReturnType<typeof buildEditionFiles>): string {
  return script.replace("__EDITION__", () => JSON.stringify(edition));
}
