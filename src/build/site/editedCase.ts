import { THEME_SCRIPT } from "../../core/export/themeScript.ts";
import { type CaseCache, createCaseCache } from "../compile/caseCache.ts";
import { formatCounts } from "../compile/coverageReport.ts";
import { formatTheme, THEME_FILE } from "../theme/theme.ts";
import { buildCaseFiles, compileOrThrow, type SiteFiles } from "./caseFiles.ts";
import { buildDraftFiles } from "./draftList.ts";
import { THEME_SCRIPT_FILE } from "./pageHtml.ts";
import { buildStaticFiles } from "./staticFiles.ts";

/** Files that take long to build and that a page needs only for a search or an export. */
const LATER_FILES = /^(?:search\.json|assets\/search-\w+\.json|corpus\.schema\.json)$/;

/** Path of the page of an event. */
const EVENT_PAGE = /^e\/([\w-]+)\/(?:index\.html)?$/;

/** Builds a page that opens an event in the timeline. Only a build renders the pages of events. */
const redirectToTimeline = (event: string) =>
  [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    // Without an icon, the browser asks for one that is missing.
    `<title>${event}</title><link rel="icon" href="data:,">`,
    `<meta http-equiv="refresh" content="0; url=../../?event=${event}">`,
  ].join("");

/** A case that somebody edits. */
export interface EditedCase {
  /** Compiles the case, and prints its notes and numbers. Throws `CaseProblems` if there are any. */
  compile(): void;
  /** Returns a file of the last compilation without problems. Pages of events lead to the timeline. */
  find(path: string): string | Uint8Array | undefined;
}

/** Receivers of the notes of a case and of its numbers, the template of its page, and a cache. */
interface EditOptions {
  warn: (text: string) => void;
  print: (text: string) => void;
  template: string;
  cache?: CaseCache;
}

/** Opens a case for editing. Each compilation reads only what changed since the one before. */
export function editCase(dir: string, options: EditOptions): EditedCase {
  const { warn, print, template, cache = createCaseCache() } = options;
  let files: SiteFiles = new Map();
  let buildLater: () => SiteFiles = () => new Map();
  return {
    compile() {
      const compiled = compileOrThrow(dir, warn, { cache });
      files = new Map([
        ...compiled.files,
        ["corpus.json", compiled.json] as const,
        [THEME_FILE, formatTheme(compiled.theme)] as const,
        [THEME_SCRIPT_FILE, THEME_SCRIPT] as const,
        ...buildDraftFiles(compiled.drafts),
        ...buildStaticFiles(compiled.corpus, template, ""),
      ]);
      let later: SiteFiles | undefined;
      buildLater = () => {
        later ??= new Map(buildCaseFiles(compiled));
        return later;
      };
      print(formatCounts(compiled.counts));
    },
    find(path) {
      const [, event] = EVENT_PAGE.exec(path) ?? [];
      if (event !== undefined) return redirectToTimeline(event);
      return files.get(path) ?? (LATER_FILES.test(path) ? buildLater().get(path) : undefined);
    },
  };
}
