import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageTemplate } from "../site/buildSite.ts";
import type { SiteFiles } from "../site/caseFiles.ts";
import { COPY_SUFFIX } from "../site/compressFile.ts";
import { CommandError } from "./command.ts";

/** Folder of the bundled page, beside the bundled command. `npm run bundle` writes both. */
const PAGE_FOLDER = join(import.meta.dirname, "page");

/** Reads the files of the page that is part of the package, and their compressed copies. */
export function readPageFiles(): { files: SiteFiles; copies: SiteFiles } {
  if (!existsSync(PAGE_FOLDER))
    throw new CommandError("The page is not bundled: run npm run bundle, then dist-tool/on-the-record.js.");
  const files: SiteFiles = new Map();
  const copies: SiteFiles = new Map();
  for (const entry of readdirSync(PAGE_FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const list = path.endsWith(COPY_SUFFIX) ? copies : files;
    list.set(relative(PAGE_FOLDER, path).replaceAll(sep, "/"), readFileSync(path));
  }
  return { files, copies };
}

/** Loads the page that is part of the package. */
export async function loadTemplate(): Promise<PageTemplate> {
  const { prerender } = await import("../../page/prerender.tsx");
  return { ...readPageFiles(), prerender };
}
