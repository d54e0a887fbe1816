import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Endings of files that get smaller; pictures and faces are compressed already. */
const COMPRESSIBLE = new Set([".html", ".js", ".css", ".json", ".txt", ".svg"]);

/** Above so many bytes brotli's last levels take minutes for little. */
const FAST_COMPRESSION_SIZE = 1_000_000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes each compressible file of a folder beside itself as `.br` and `.gz`. */
export async function compressFolder(dir: string): Promise<void> {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => COMPRESSIBLE.has(extname(name)))) {
    const path = join(dir, file);
    const bytes = readFileSync(path);
    const quality = bytes.length > FAST_COMPRESSION_SIZE ? 6 : constants.BROTLI_MAX_QUALITY;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    writeFileSync(`${path}.br`, await brotli(bytes, { params }));
    writeFileSync(
      `${path}.gz`,
      await gzipped(bytes, { level: bytes.length > FAST_COMPRESSION_SIZE ? 6 : 9 }),
    );
  }
}
