import { escapeMarkup } from "../text/escapeMarkup.ts";

/** Height of a frame in CSS pixels, until its page sends the real height. */
export const FRAME_HEIGHT = 640;

/** Builds an iframe that shows a view in another page. `width` is in CSS pixels or a percentage. */
export function buildEmbedFrame(view: string, title: string, width = "100%"): string {
  const [page, query] = view.split("?");
  const url = `${page}?embed${query ? `&${query}` : ""}`;
  const source = `src="${escapeMarkup(url)}" title="${escapeMarkup(title)}"`;
  return `<iframe ${source} width="${width}" height="${FRAME_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
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
