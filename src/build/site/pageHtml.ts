import { THEME_SCRIPT } from "../../core/export/themeScript.ts";
import { withoutScriptMessages } from "../../core/messages/withoutScript.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { shortHash } from "./caseFiles.ts";
import { buildCommonTags, buildPageTags, type HeadTag } from "./pageMetadata.ts";

/** File in the site of the script that shows the chosen theme on static pages. */
export const THEME_SCRIPT_FILE = `assets/theme-${shortHash(THEME_SCRIPT)}.js`;

const PAGE_ELEMENT = '<div id="page"></div>';

/** Parts of `index.html` that depend on the case. */
interface PageParts {
  corpus: Corpus;
  /** Address of publication with a final slash, or "". */
  site: string;
  /** Content of `#page`. */
  html: string;
}

/** Puts a case into the page's template. Throws an Error if the template has no place for it. */
export function fillPage(template: string, { corpus, site, html }: PageParts): string {
  for (const place of [PAGE_ELEMENT, "</head>"])
    if (!template.includes(place)) throw new Error(`index.html has no ${place} for the case.`);
  const head = buildPageTags(corpus, site).map((tag) => `    ${formatTag(tag)}\n`);
  return template
    .replace(/(<html lang=")[^"]*/, (_, tag) => tag + corpus.language)
    .replace(/\s*<title>[^<]*<\/title>/, "")
    .replace(/\s*<noscript>[^<]*<\/noscript>/, "")
    .replace(
      /(<p class="script-missing" hidden>)[^<]*/,
      (_, tag) => tag + escapeMarkup(withoutScriptMessages.scriptMissing),
    )
    .replace("  </head>", () => `${head.join("")}  </head>`)
    .replace(PAGE_ELEMENT, () => `<div id="page" data-edition="${corpus.edition}">${html}</div>`);
}

/**
 * Builds the start of static pages out of the template of the page: the language, the policy, the style
 * sheet and fonts, and the common tags. Its one script shows the chosen theme before the first paint. `root`
 * is the path to the folder of the site.
 */
export function buildStaticHead(template: string, corpus: Corpus, root: string): string {
  const [, head = ""] = /<head>\n(.*?)\s*<\/head>/s.exec(template) ?? [];
  const shared = head
    .replace(/\s*<title>[^<]*<\/title>/, "")
    .replace(/\s*<script [^>]*><\/script>/g, "")
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, "")
    .replaceAll('="./', `="${root}`);
  const theme = { tag: "script", attrs: { src: root + THEME_SCRIPT_FILE }, children: "" };
  const common = [theme, ...buildCommonTags(corpus)].map(formatTag).join("\n");
  return `<!doctype html>\n<html lang="${escapeMarkup(corpus.language)}">\n<head>\n${shared}\n${common}\n`;
}

/** Formats the page of an event: the start of its head, its own tags, and its body. */
export function formatStaticPage(head: string, tags: readonly HeadTag[], body: string): string {
  return `${head}${tags.map(formatTag).join("\n")}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** Formats an element of the head. The content of an element is markup already. */
function formatTag({ tag, attrs = {}, children }: HeadTag): string {
  const list = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const start = `<${tag}${list.join("")}>`;
  return children === undefined ? start : `${start}${children}</${tag}>`;
}
