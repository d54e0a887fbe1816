import { type FSWatcher, statSync, watch } from "node:fs";
import { basename } from "node:path";

/** Milliseconds after a change in which others may follow: editors write a file in several steps. */
const CHANGE_PAUSE = 30;

/** Milliseconds between two looks whether the folder is the same. */
const FOLDER_PAUSE = 1000;

/** Returns words that only this folder has; undefined without one. A new folder often gets the old number. */
function identityOf(dir: string): string | undefined {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats?.isDirectory() ? `${stats.ino} ${stats.birthtimeMs}` : undefined;
}

/**
 * Calls a function after changes of the files of a case, with the names of the files; "" for any of them. A
 * folder that is removed or renamed, and put back, is watched again. An error of the function, as of a full
 * disk, goes to `onError`, and does not end the process.
 */
export function watchFolder(
  dir: string,
  onChange: (files: readonly string[]) => void,
  onError: (error: unknown) => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const note = (file: string) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      try {
        onChange(files);
      } catch (error) {
        onError(error);
      }
    }, CHANGE_PAUSE);
  };
  const open = (): FSWatcher =>
    watch(dir, (_change, file) => {
      // Some systems do not say which file it is. A name of the folder is that of no file.
      if (!file || file === basename(dir)) note("");
      else if (/\.(?:txt|yaml|json|css|svg|png)$/.test(file)) note(file);
    }).on("error", () => note(""));
  // The system watches the folder that has the name now. Another one may have it later.
  let known = identityOf(dir);
  let watcher: FSWatcher | undefined = open();
  const looks = setInterval(() => {
    try {
      const now = identityOf(dir);
      if (now === known) return;
      watcher?.close();
      watcher = now === undefined ? undefined : open();
      known = now;
      note("");
    } catch (error) {
      onError(error);
    }
  }, FOLDER_PAUSE);
  return {
    close() {
      clearTimeout(timer);
      watcher?.close();
      clearInterval(looks);
    },
  };
}
