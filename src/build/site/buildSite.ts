import type { prerender } from "../../page/prerender.tsx";
import type { CompiledCase } from "../compile/compileCorpus.ts";
import { formatHeadersFile } from "../host/headers.ts";
import { buildCaseFiles, type SiteFiles, shortHash } from "./caseFiles.ts";
import { createLabelMeasure } from "./measureLabel.ts";
import { fillPage } from "./pageHtml.ts";
import { buildOembed, CARD_FILE, OEMBED_FILE, renderSocialCard } from "./pageMetadata.ts";
import { buildEditionFiles, fillServiceWorker, SERVICE_WORKER_FILE } from "./serviceWorker.ts";

/** The page without a case: the bundled files, and the function that renders the page of a case. */
export interface PageTemplate {
  /** With `index.html` and the service worker, which have places for the case. */
  files: ReadonlyMap<string, string | Uint8Array>;
  prerender: typeof prerender;
}

/** Link to the page's one style sheet. The rules of the case are added to it. */
const STYLE_SHEET = /href="\.\/(assets\/[^"]+\.css)"/;

/** File that hosts read, not readers. */
const HEADERS_FILE = "_headers";

/**
 * Builds all files of a case's site from the page's template. `site` is the address of publication with a
 * final slash, or "". Writes nothing.
 */
export async function buildSite(
  compiled: CompiledCase,
  template: PageTemplate,
  site: string,
): Promise<SiteFiles> {
  const { corpus } = compiled;
  const files: SiteFiles = new Map([...template.files, ...buildCaseFiles(compiled)]);
  files.set(CARD_FILE, renderSocialCard(corpus));
  if (site !== "") files.set(OEMBED_FILE, JSON.stringify(buildOembed(corpus, site), null, 2));
  const page = await template.prerender(corpus, createLabelMeasure());
  const html = textOf(template, "index.html");
  const [, sheet = ""] = STYLE_SHEET.exec(html) ?? [];
  const css = `${textOf(template, sheet)}${page.css && `@layer features{${page.css}}`}`;
  const caseSheet = `assets/page-${shortHash(css)}.css`;
  files.delete(sheet);
  files.set(caseSheet, css);
  const filled = fillPage(html.replace(sheet, caseSheet), { corpus, site, html: page.html });
  files.set("index.html", filled);
  files.delete(SERVICE_WORKER_FILE);
  const worker = fillServiceWorker(textOf(template, SERVICE_WORKER_FILE), buildEditionFiles([...files]));
  return files.set(SERVICE_WORKER_FILE, worker).set(HEADERS_FILE, formatHeadersFile());
}

function textOf({ files }: PageTemplate, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The page's template has no ${path}.`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
