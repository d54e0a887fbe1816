import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

/**
 * Writes a file in one step: a reader finds the old content or the new one, never a part. Throws the error of
 * the system with the path of this file; a file that is read-only stays as it is.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const exists = existsSync(path);
  // A link to the file stays a link.
  const real = exists ? realpathSync(path) : path;
  // Only the folder decides whether a file can be replaced.
  if (exists) closeSync(openSync(real, "r+"));
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
    // The error of a write has no path, and nobody knows the temporary file.
    throw Object.assign(error as NodeJS.ErrnoException, { path: real, dest: undefined, syscall: "write" });
  }
}
