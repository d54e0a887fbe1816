import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageTemplate } from "../site/buildSite.ts";
import type { SiteFiles } from "../site/caseFiles.ts";
import { CommandError } from "./command.ts";

/** Folder of the bundled page, beside the bundled command. `npm run bundle` writes both. */
const PAGE_FOLDER = join(import.meta.dirname, "page");

/** Reads the files of the page that is part of the package. */
export function readPageFiles(): SiteFiles {
  if (!existsSync(PAGE_FOLDER))
    throw new CommandError("The page is not bundled: run npm run bundle, then dist-tool/on-the-record.js.");
  const files = readdirSync(PAGE_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [relative(PAGE_FOLDER, path).replaceAll(sep, "/"), readFileSync(path)]));
}

/** Loads the page that is part of the package. */
export async function loadTemplate(): Promise<PageTemplate> {
  const { prerender } = await import("../../page/prerender.tsx");
  return { files: readPageFiles(), prerender };
}
