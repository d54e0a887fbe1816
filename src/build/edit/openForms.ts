import { z } from "zod";
import type { EditorFolder } from "./editorFolder.ts";
import { openKeptValue } from "./keptValue.ts";

/** The forms that are open in the windows of an editor. A file has them, so that they survive a kill. */
export interface OpenForms {
  /** Keeps the forms of a window in place of those that it had. */
  keep(window: string, forms: readonly unknown[]): void;
  /** Returns the forms of all windows that are closed. From now on they are those of this window. */
  recover(window: string, isOpen: (id: string) => boolean): readonly unknown[];
}

/** Opens the file of the forms. */
export function openForms(folder: EditorFolder): OpenForms {
  const kept = openKeptValue<Record<string, readonly unknown[]>>(
    folder,
    "unsaved.json",
    z.record(z.string(), z.array(z.unknown())),
    {},
  );
  const keep = (entries: (readonly [string, readonly unknown[]])[]) =>
    kept.set(Object.fromEntries(entries.filter(([, forms]) => forms.length > 0)));
  return {
    keep(window, forms) {
      const others = Object.entries(kept.get()).filter(([id]) => id !== window);
      keep([...others, [window, forms]]);
    },
    recover(window, isOpen) {
      const all = Object.entries(kept.get());
      const isClosed = ([id]: (typeof all)[0]) => id !== window && !isOpen(id);
      const recovered = all.filter(isClosed).flatMap(([, forms]) => forms);
      if (recovered.length === 0) return [];
      const own = kept.get()[window] ?? [];
      const others = all.filter((one) => one[0] !== window && !isClosed(one));
      keep([...others, [window, [...recovered, ...own]]]);
      return recovered;
    },
  };
}
