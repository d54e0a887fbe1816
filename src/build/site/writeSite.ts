import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SiteFile } from "./caseFiles.ts";

/** Files that every built site has. A folder without them is not replaced. */
const OWN_FILES = ["corpus.json", "index.html"];

/** Whether a folder can be replaced by a site: it is missing, empty, or an earlier site. */
export function isReplaceable(dir: string): boolean {
  if (!existsSync(dir)) return true;
  const names = readdirSync(dir);
  return names.length === 0 || OWN_FILES.every((file) => names.includes(file));
}

/**
 * Writes the files of a site, each as soon as it is built, and puts them in place of an earlier site at the
 * end. A failure leaves the earlier site as it is.
 */
export async function writeSite(dir: string, files: AsyncIterable<SiteFile>): Promise<void> {
  // A link to the folder stays a link.
  const folder = existsSync(dir) ? realpathSync(dir) : dir;
  const [built, old] = [`${folder}.${process.pid}.new`, `${folder}.${process.pid}.old`];
  try {
    for await (const [path, content] of files) {
      const target = join(built, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(built, folder);
  } catch (error) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    rmSync(built, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
