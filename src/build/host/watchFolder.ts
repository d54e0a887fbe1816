import { type FSWatcher, watch } from "node:fs";

/** Milliseconds after a change in which others may follow: editors write a file in several steps. */
const CHANGE_PAUSE = 30;

/** Calls a function after changes of the files of a case, with the names of the files. */
export function watchFolder(dir: string, onChange: (files: readonly string[]) => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  return watch(dir, (_change, file) => {
    // Some systems do not say which file it is.
    if (file !== null && !/\.(?:txt|yaml|json|css|svg|png)$/.test(file)) return;
    changed.add(file ?? "");
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      onChange(files);
    }, CHANGE_PAUSE);
  });
}
