import { sum } from "d3";
import { CALENDAR_FILE, EVENTS_FOLDER } from "../../core/citation/permalink.ts";
import { calendarTime, formatICalendar } from "../../core/export/iCalendar.ts";
import { THEME_SCRIPT } from "../../core/export/themeScript.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import type { prerender } from "../../page/prerender.tsx";
import type { CompiledCase } from "../compile/compileCorpus.ts";
import { formatHeadersFile } from "../host/headers.ts";
import { formatTheme } from "../theme/theme.ts";
import { buildAppFiles, linkAppFiles } from "./appFiles.ts";
import { buildCaseFiles, type SiteFile, type SiteFiles, shortHash } from "./caseFiles.ts";
import { COPY_SUFFIX, compressFile } from "./compressFile.ts";
import { CARD_PREFIX, type CardOptions, drawEventCards } from "./drawEventCards.ts";
import { buildEventFiles } from "./eventFiles.ts";
import { createLabelMeasure } from "./measureLabel.ts";
import { fillPage, THEME_SCRIPT_FILE } from "./pageHtml.ts";
import { buildOembed, CARD_FILE, OEMBED_FILE, renderSocialCard } from "./pageMetadata.ts";
import {
  buildEditionFiles,
  fillServiceWorker,
  formatIntegrity,
  SERVICE_WORKER_FILE,
} from "./serviceWorker.ts";
import { buildSitemap } from "./sitemap.ts";
import { buildStaticFiles } from "./staticFiles.ts";

/** The page without a case: the bundled files, and the function that renders the page of a case. */
export interface PageTemplate {
  /** With `index.html` and the service worker, which have places for the case. */
  files: Readonly<Pick<SiteFiles, "get" | typeof Symbol.iterator>>;
  /** Compressed copies of some of the files, by their own paths. */
  copies?: SiteFiles;
  prerender: typeof prerender;
}

/** Address of publication with a final slash, or "", and what the social cards of events need. */
export interface SiteOptions extends Omit<CardOptions, "colours"> {
  site: string;
}

/** Link to the page's one style sheet. The rules of the case are added to it. */
const STYLE_SHEET = /href="\.\/(assets\/[^"]+\.css)"/;

/** Returns whether a file is one of many to which only links lead. It has no copy, and no visit stores it. */
export const isLinkedFile = (path: string) =>
  [EVENTS_FOLDER, CARD_PREFIX, "sitemap"].some((start) => path.startsWith(start));

/** File that hosts read, not readers. */
const HEADERS_FILE = "_headers";

/**
 * Builds all files of a case's site from the page's template, with their compressed copies. Writes nothing.
 * The copies are compressed while the next files are built.
 */
export async function* buildSite(
  compiled: CompiledCase,
  template: PageTemplate,
  { site, ...cardOptions }: SiteOptions,
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
  const { corpus } = compiled;
  const filled = await fillTemplate(compiled, template, site);
  for (const file of buildPageFiles(compiled, filled, site)) yield add(file);
  yield add([CALENDAR_FILE, buildCalendar(corpus, site, cardOptions.readEarlier?.(CALENDAR_FILE))]);
  for (const file of buildAppFiles(compiled)) yield add(file);
  for (const file of buildCaseFiles(compiled)) yield add(file);
  const script = textOf(template, SERVICE_WORKER_FILE);
  yield add([SERVICE_WORKER_FILE, fillServiceWorker(script, buildEditionFiles(hashes))]);
  yield [HEADERS_FILE, formatHeadersFile()];
  // Without hashes and copies. The copies of the other files are compressed meanwhile.
  const cards = new Map<string, string>();
  if (site !== "") {
    yield* buildSitemap(corpus, site);
    for await (const { event, file } of drawEventCards(corpus, { ...cardOptions, colours: compiled.theme })) {
      cards.set(event, file[0]);
      yield file;
    }
  }
  yield* buildEventFiles(corpus, { template: filled.html, site, cards });
  for (const copy of copies) {
    if (copy instanceof Promise) yield* await copy;
    else yield copy;
  }
}

/** The page's template with the style sheet of a case, and its files. */
interface FilledTemplate {
  html: string;
  files: readonly SiteFile[];
}

/** Renders the page of a case into the template, and adds its rules and colours to the style sheet. */
async function fillTemplate(
  { corpus, theme }: CompiledCase,
  template: PageTemplate,
  site: string,
): Promise<FilledTemplate> {
  const original = textOf(template, "index.html");
  const [, sheet = ""] = STYLE_SHEET.exec(original) ?? [];
  const others = [...template.files].filter(
    ([path]) => !["index.html", SERVICE_WORKER_FILE, sheet].includes(path),
  );
  const page = await template.prerender(corpus, createLabelMeasure());
  const css = `${textOf(template, sheet)}${page.css && `@layer features{${page.css}}`}${formatTheme(theme)}`;
  const caseSheet = `assets/page-${shortHash(css)}.css`;
  const html = linkAppFiles(original.replace(sheet, caseSheet), theme);
  const index = fillPage(html, { corpus, site, html: page.html });
  return { html, files: [...others, [caseSheet, css], ["index.html", index]] };
}

/** Builds the page of a case: the template's files, some of them changed, and the files for other sites. */
function* buildPageFiles(
  { corpus, theme }: CompiledCase,
  filled: FilledTemplate,
  site: string,
): Generator<SiteFile> {
  yield* filled.files;
  yield* buildStaticFiles(corpus, filled.html, site);
  yield [THEME_SCRIPT_FILE, THEME_SCRIPT];
  yield [CARD_FILE, renderSocialCard(corpus, theme)];
  if (site === "") return;
  const view = { title: corpus.title, view: site, thumbnail: site + CARD_FILE };
  yield [OEMBED_FILE, JSON.stringify(buildOembed(corpus, view, site), null, 2)];
}

/** Builds the calendar of all events. Its time grows with each edition that replaces an earlier one. */
function buildCalendar(corpus: Corpus, site: string, earlier: Uint8Array | undefined): string {
  const text = earlier && Buffer.from(earlier).toString();
  const part = { corpus, events: corpus.events, filters: [], page: site };
  return formatICalendar(part, calendarTime(corpus, text));
}

function textOf({ files }: PageTemplate, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The page's template has no ${path}.`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
