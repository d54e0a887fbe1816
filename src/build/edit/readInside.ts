import { existsSync } from "node:fs";
import { join } from "node:path";
import { editingMessages } from "../../core/messages/editing.ts";
import { findOutside } from "../compile/readPlainFile.ts";
import { readText } from "../compile/readSeeds.ts";

/** Reads a text file of a folder, as `readText` does. A link to a file of another folder is a problem. */
export function readInside(dir: string, file: string): ReturnType<typeof readText> {
  const path = join(dir, file);
  const real = existsSync(path) ? findOutside(dir, file) : undefined;
  if (real === undefined) return readText(dir, file);
  return { path, line: 1, col: 1, found: real, ...editingMessages.outside };
}
