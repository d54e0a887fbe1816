import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";
import { writeAtomically } from "../compile/writeAtomically.ts";
import type { EditorFolder } from "./editorFolder.ts";

/** A value in a file of its own, which the next process finds. */
export interface KeptValue<T> {
  get(): T;
  set(value: T): void;
}

/** Opens the file of a value. A file that is missing, or has another value, is that of the first value. */
export function openKeptValue<T>(
  folder: EditorFolder,
  file: string,
  schema: z.ZodType<T>,
  first: T,
): KeptValue<T> {
  const path = folder.pathOf(file);
  let value = first;
  try {
    if (existsSync(path)) value = schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // A damaged form, checked event or conflict is no reason to refuse the case.
  }
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      folder.prepare();
      writeAtomically(path, JSON.stringify(next));
      value = next;
    },
  };
}
