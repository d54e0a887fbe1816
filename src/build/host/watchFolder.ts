import { type FSWatcher, unwatchFile, watch, watchFile } from "node:fs";
import { basename } from "node:path";

/** Milliseconds after a change in which others may follow: editors write a file in several steps. */
const CHANGE_PAUSE = 30;

/** Milliseconds between two looks whether the folder is the same. */
const FOLDER_PAUSE = 1000;

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
  let watcher: FSWatcher | undefined = open();
  // The system watches the folder that has the name now. Another one may have it later.
  watchFile(dir, { interval: FOLDER_PAUSE }, (now, before) => {
    // A new folder often gets the number of the removed one.
    if (now.ino === before.ino && now.birthtimeMs === before.birthtimeMs) return;
    watcher?.close();
    watcher = now.isDirectory() ? open() : undefined;
    note("");
  });
  return {
    close() {
      clearTimeout(timer);
      watcher?.close();
      unwatchFile(dir);
    },
  };
}
