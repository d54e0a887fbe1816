import { escapeMarkup } from "../text/escapeMarkup.ts";

/** Height of a frame in CSS pixels, until its page sends the real height. */
export const FRAME_HEIGHT = 640;

/** Features that a frame needs for its copy and share buttons. */
const FRAME_FEATURES = "clipboard-write; web-share";

/** Builds the address of the compact page that shows a view. */
export function buildFrameUrl(view: string): string {
  const [page, query] = view.split("?");
  return `${page}?embed${query ? `&${query}` : ""}`;
}

/** Builds an iframe that shows a view in another page. `width` is in CSS pixels or a percentage. */
export function buildEmbedFrame(view: string, title: string, width = "100%"): string {
  const source = `src="${escapeMarkup(buildFrameUrl(view))}" title="${escapeMarkup(title)}"`;
  const size = `width="${width}" height="${FRAME_HEIGHT}"`;
  return `<iframe ${source} ${size} loading="lazy" allow="${FRAME_FEATURES}" style="border:0"></iframe>`;
}

/**
 * Builds the HTML for another page: the iframe, and a script that gives it the height that its page sends.
 * Without the script, or if the host's policy forbids it, the iframe keeps its height and scrolls.
 */
export function buildEmbedSnippet(view: string, title: string): string {
  return [
    buildEmbedFrame(view, title),
    "<script>",
    'addEventListener("message", ({ source, data }) => {',
    '  for (const frame of document.querySelectorAll("iframe"))',
    "    if (frame.contentWindow === source && data && data.height > 0) frame.height = data.height;",
    "});",
    "</script>",
  ].join("\n");
}
