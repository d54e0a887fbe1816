import { sum } from "d3";
import { formatICalendar } from "../../core/export/iCalendar.ts";
import type { prerender } from "../../page/prerender.tsx";
import type { CompiledCase } from "../compile/compileCorpus.ts";
import { formatHeadersFile } from "../host/headers.ts";
import { buildCaseFiles, type SiteFile, type SiteFiles, shortHash } from "./caseFiles.ts";
import { COPY_SUFFIX, compressFile } from "./compressFile.ts";
import { createLabelMeasure } from "./measureLabel.ts";
import { fillPage } from "./pageHtml.ts";
import { buildOembed, CALENDAR_FILE, CARD_FILE, OEMBED_FILE, renderSocialCard } from "./pageMetadata.ts";
import {
  buildEditionFiles,
  fillServiceWorker,
  formatIntegrity,
  SERVICE_WORKER_FILE,
} from "./serviceWorker.ts";

/** The page without a case: the bundled files, and the function that renders the page of a case. */
export interface PageTemplate {
  /** With `index.html` and the service worker, which have places for the case. */
  files: Readonly<Pick<SiteFiles, "get" | typeof Symbol.iterator>>;
  /** Compressed copies of some of the files, by their own paths. */
  copies?: SiteFiles;
  prerender: typeof prerender;
}

/** Link to the page's one style sheet. The rules of the case are added to it. */
const STYLE_SHEET = /href="\.\/(assets\/[^"]+\.css)"/;

/** File that hosts read, not readers. */
const HEADERS_FILE = "_headers";

/**
 * Builds all files of a case's site from the page's template, with their compressed copies. `site` is the
 * address of publication with a final slash, or "". Writes nothing. The copies are compressed while the next
 * files are built.
 */
export async function* buildSite(
  compiled: CompiledCase,
  template: PageTemplate,
  site: string,
): AsyncGenerator<SiteFile> {
  const caseSize = compiled.json.length + sum(compiled.files.values(), ({ length }) => length);
  const copies: (SiteFile | Promise<SiteFile[]>)[] = [];
  const hashes: [path: string, integrity: string][] = [];
  const add = (file: SiteFile): SiteFile => {
    const [path, content] = file;
    const copyPath = path + COPY_SUFFIX;
    const copy = template.copies?.get(copyPath);
    copies.push(copy === undefined ? compressFile(file, caseSize) : [copyPath, copy]);
    hashes.push([path, formatIntegrity(content)]);
    return file;
  };
  for await (const file of buildPageFiles(compiled, template, site)) yield add(file);
  for (const file of buildCaseFiles(compiled)) yield add(file);
  const script = textOf(template, SERVICE_WORKER_FILE);
  yield add([SERVICE_WORKER_FILE, fillServiceWorker(script, buildEditionFiles(hashes))]);
  yield [HEADERS_FILE, formatHeadersFile()];
  for (const copy of copies) {
    if (copy instanceof Promise) yield* await copy;
    else yield copy;
  }
}

/** Builds the page of a case: the template's files, some of them changed, and the files for other sites. */
async function* buildPageFiles(
  { corpus }: CompiledCase,
  template: PageTemplate,
  site: string,
): AsyncGenerator<SiteFile> {
  const html = textOf(template, "index.html");
  const [, sheet = ""] = STYLE_SHEET.exec(html) ?? [];
  for (const file of template.files)
    if (!["index.html", SERVICE_WORKER_FILE, sheet].includes(file[0])) yield file;
  const page = await template.prerender(corpus, createLabelMeasure());
  const css = `${textOf(template, sheet)}${page.css && `@layer features{${page.css}}`}`;
  const caseSheet = `assets/page-${shortHash(css)}.css`;
  yield [caseSheet, css];
  yield ["index.html", fillPage(html.replace(sheet, caseSheet), { corpus, site, html: page.html })];
  yield [CARD_FILE, renderSocialCard(corpus)];
  yield [CALENDAR_FILE, formatICalendar({ corpus, events: corpus.events, filters: [], page: site })];
  if (site !== "") yield [OEMBED_FILE, JSON.stringify(buildOembed(corpus, site), null, 2)];
}

function textOf({ files }: PageTemplate, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The page's template has no ${path}.`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
