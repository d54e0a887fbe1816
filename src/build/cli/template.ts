import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageTemplate } from "../site/buildSite.ts";
import type { SiteFiles } from "../site/caseFiles.ts";
import { COPY_SUFFIX } from "../site/compressFile.ts";
import { CommandError } from "./command.ts";

/** Reads the files of a bundled folder of the package, and their compressed copies. */
function readBundled(name: "page" | "editor"): { files: SiteFiles; copies: SiteFiles } {
  // `npm run bundle` writes them beside the bundled command.
  const folder = join(import.meta.dirname, name);
  if (!existsSync(folder))
    throw new CommandError(
      `The ${name} is not bundled: run npm run bundle, then dist-tool/on-the-record.js.`,
    );
  const files: SiteFiles = new Map();
  const copies: SiteFiles = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const list = path.endsWith(COPY_SUFFIX) ? copies : files;
    list.set(relative(folder, path).replaceAll(sep, "/"), readFileSync(path));
  }
  return { files, copies };
}

/** Reads the files of the page that is part of the package, and their compressed copies. */
export const readPageFiles = () => readBundled("page");

/** Reads the files of the editor that is part of the package. */
export const readEditorFiles = () => readBundled("editor").files;

/** Loads the page that is part of the package. */
export async function loadTemplate(): Promise<PageTemplate> {
  const { prerender } = await import("../../page/prerender.tsx");
  return { ...readPageFiles(), prerender };
}
