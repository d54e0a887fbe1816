import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Writes a file in one step: a reader finds the old text or the new text, never a part. */
export function writeAtomically(path: string, text: string): void {
  // A link to the file stays a link.
  const real = realpathSync(path);
  const temporary = `${real}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: statSync(real).mode, flag: "wx" });
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
