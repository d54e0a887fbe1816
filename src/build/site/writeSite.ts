import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../compile/makeFolder.ts";
import { describeFileError } from "../compile/readPlainFile.ts";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import type { SiteFile } from "./caseFiles.ts";

/** Files that every built site has. A folder without them is not replaced. */
const OWN_FILES = ["corpus.json", "index.html"];

/** Signals that stop a build: Ctrl-C, `kill`, and a closed terminal. */
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Returns why a site cannot be written into a folder: nobody loses a file that is not from a build. */
export function findObstacle(dir: string): string | undefined {
  let place = resolve(dir);
  if (existsSync(place)) {
    if (!statSync(place).isDirectory()) return `${dir} is a file, not a folder`;
    const names = readdirSync(place);
    const isSite = OWN_FILES.every((file) => names.includes(file)) && !names.includes(ANNOTATION_FILE);
    if (names.length > 0 && !isSite) return `${dir} has files that are not from a build`;
    place = realpathSync(place);
  }
  // The new folder is built beside the earlier one.
  do place = dirname(place);
  while (!existsSync(place));
  try {
    if (!statSync(place).isDirectory()) return `${dir} cannot be created, because ${place} is a file`;
    accessSync(place, constants.W_OK);
    const isLink = lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink && !existsSync(dir) ? `${dir} is a link to a folder that is missing` : undefined;
  } catch (error) {
    return `${dir} cannot be written: found ${describeFileError(error as NodeJS.ErrnoException)}`;
  }
}

/**
 * Writes the files of a site, each as soon as it is built, and puts them in place of an earlier site at the
 * end. A failure or a signal leaves the earlier site as it is, and no other folder.
 */
export async function writeSite(dir: string, files: AsyncIterable<SiteFile>): Promise<void> {
  // A link to the folder stays a link.
  const folder = existsSync(dir) ? realpathSync(dir) : dir;
  const [built, old] = [`${folder}.${process.pid}.new`, `${folder}.${process.pid}.old`];
  let latest = "";
  const removeBuilt = () => rmSync(built, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    removeBuilt();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  try {
    for await (const [path, content] of files) {
      const target = join(built, path);
      const parent = dirname(target);
      if (parent !== latest) makeFolder(parent);
      latest = parent;
      writeFileSync(target, content);
    }
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(built, folder);
  } catch (error) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    removeBuilt();
    throw error;
  } finally {
    forget();
  }
  rmSync(old, { recursive: true, force: true });
}
