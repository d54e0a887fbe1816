import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ANNOTATION_FILE } from "../compile/readSeeds.ts";
import { writeAtomically } from "../compile/writeAtomically.ts";
import { hasLock, isOtherRunning, type LockOwner, releaseLock, takeLock } from "./lock.ts";

/** Folder of the editor in the folder of a case. No other command reads it. */
export const EDITOR_FOLDER = ".on-the-record";

/** The reason why a folder cannot be edited: another process edits it. Its code is that of a file in use. */
export class FolderInUse extends Error {
  readonly code = "EBUSY";
  readonly syscall = "open";
  constructor(
    readonly path: string,
    readonly other: LockOwner | undefined,
  ) {
    super("The folder is in use.");
  }
}

/** The reason why a folder cannot be edited: a link among the files that the editor would write. */
export class LinkInFolder extends Error {
  constructor(readonly path: string) {
    super("The folder of the editor has a link.");
  }
}

/** The folder of the editor in a case that this process edits. */
export interface EditorFolder {
  pathOf(file: string): string;
  /**
   * Is called before each write. Creates the folder again if another program removed it, as `git clean -X`
   * does. Throws `FolderInUse` if another process edits the case since then.
   */
  prepare(): void;
  close(): void;
}

/** Opens the folder of the editor of a case. Throws `FolderInUse` or `LinkInFolder`. */
export function openEditorFolder(dir: string): EditorFolder {
  const folder = join(dir, EDITOR_FOLDER);
  const pathOf = (file: string) => join(folder, file);
  const lock = pathOf("lock");
  const open = () => {
    const link = findLink(folder);
    if (link !== undefined) throw new LinkInFolder(link);
    if (!existsSync(folder)) mkdirSync(folder);
    const { isTaken, other } = takeLock(lock);
    if (!isTaken) throw new FolderInUse(lock, other);
    if (!existsSync(pathOf(".gitignore"))) writeAtomically(pathOf(".gitignore"), "*\n");
  };
  open();
  removeParts(dir, folder);
  return {
    pathOf,
    prepare() {
      if (hasLock(lock)) return;
      releaseLock(lock);
      open();
    },
    close: () => releaseLock(lock),
  };
}

/** Returns the path of the first link at a path or below it. */
function findLink(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return path;
  if (!stats?.isDirectory()) return undefined;
  for (const name of readdirSync(path)) {
    const found = findLink(join(path, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Removes the parts of files that a process wrote when it was killed. This process has the lock. */
function removeParts(dir: string, folder: string): void {
  const isPart = (name: string) => {
    const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
    return pid !== undefined && !isOtherRunning(Number(pid));
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (isPart(name)) rmSync(join(folder, name));
  for (const name of readdirSync(dir))
    if (isPart(name) && name.startsWith(`${ANNOTATION_FILE}.`)) rmSync(join(dir, name));
}
