import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type SiteServer, serveFiles } from "./serveFiles.ts";

/** Errors of a path that leads to no file. */
const NO_FILE = ["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG"];

/** Serves a built folder. Port 0 selects a free port. Rejects with the error of Node if listening fails. */
export function serveFolder(dir: string, port?: number, host?: string): Promise<SiteServer> {
  const read = (path: string) =>
    readFile(join(dir, path)).catch((error: NodeJS.ErrnoException) => {
      if (NO_FILE.includes(error.code ?? "")) return undefined;
      throw error;
    });
  return serveFiles(read, port, host);
}
