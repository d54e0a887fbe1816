import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Writes a file in one step: a reader finds the old content or the new one, never a part. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const exists = existsSync(path);
  // A link to the file stays a link.
  const real = exists ? realpathSync(path) : path;
  const temporary = `${real}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, {
      mode: exists ? statSync(real).mode : 0o666,
      flag: "wx",
      flush: true,
    });
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
