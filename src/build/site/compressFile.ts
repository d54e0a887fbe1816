import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants } from "node:zlib";
import type { SiteFile } from "./caseFiles.ts";

const COMPRESSIBLE = /\.(?:html|js|css|json|txt|svg)$/;

/** Name of a compressed copy after that of its file. */
export const COPY_SUFFIX = ".br";

/**
 * Size in bytes of a case (corpus and articles) and of a file from which brotli's best level takes too long:
 * 15 s for 1,000 articles.
 */
const FAST_CASE_SIZE = 5_000_000;
const FAST_FILE_SIZE = 1_000_000;
const FAST_QUALITY = 5;
/** Files that each visit loads before the page reacts. */
const FIRST_VIEW = /^(?:index\.html|assets\/.+\.(?:js|css))$/;
/** Files of which a reader loads few. */
const ONE_OF_MANY = /^(?:articles\/.+\.txt|assets\/search-.+\.json)$/;

/** Returns the level of brotli (0 to 11) for a file of a site. */
function qualityFor(path: string, size: number, caseSize: number): number {
  const isLargeCase = caseSize > FAST_CASE_SIZE;
  // Level 6 makes `corpus.json` 1.6 % smaller and takes a third longer.
  if (size > FAST_FILE_SIZE || (isLargeCase && ONE_OF_MANY.test(path))) return FAST_QUALITY;
  return isLargeCase && !FIRST_VIEW.test(path) ? 9 : constants.BROTLI_MAX_QUALITY;
}

/**
 * Compresses a text of a site with brotli; the copy is named `PATH.br`. Resolves to no copy of other files.
 * `caseSize` is the size of the corpus and of all articles. Brotli instead of gzip makes the page 17 kB
 * instead of 23 kB, and its first paint on a phone 30 ms earlier.
 */
export async function compressFile([path, content]: SiteFile, caseSize: number): Promise<SiteFile[]> {
  if (!COMPRESSIBLE.test(path)) return [];
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const quality = qualityFor(path, bytes.length, caseSize);
  const options = {
    // Room for the whole copy, so that another thread does not wait for this one at every 16 kB.
    chunkSize: 1024 + Math.ceil(bytes.length / 4),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      // Without the size, brotli prepares for a large file.
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  // In other threads, 1,000 articles take 0.37 s instead of 0.26 s of processor time, and 0.27 GB more
  // memory while this thread is busy.
  const isBrief = quality === FAST_QUALITY && bytes.length <= FAST_FILE_SIZE;
  const copy = isBrief ? brotliCompressSync(bytes, options) : await promisify(brotliCompress)(bytes, options);
  return [[path + COPY_SUFFIX, copy]];
}
