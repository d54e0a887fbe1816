import { escapeMarkup } from "../text/escapeMarkup.ts";

/** The view's address in its compact form. */
function embedUrl(view: string): string {
  const [page, query] = view.split("?");
  return `${page}?embed${query ? `&${query}` : ""}`;
}

/** A frame's height until it has told its own, in CSS pixels. */
export const FRAME_HEIGHT = 640;

/** A frame pinned to the view, as HTML for another page; as wide as there is room, or `width` CSS pixels. */
export function buildEmbedFrame(view: string, title: string, width = "100%"): string {
  return `<iframe src="${escapeMarkup(embedUrl(view))}" title="${escapeMarkup(title)}" width="${width}" height="${FRAME_HEIGHT}" loading="lazy" style="border:0"></iframe>`;
}

/**
 * HTML for another page: the frame, and a script that gives it the height it asks for. Without the script, or where
 * the host's policy forbids it, the frame keeps its height and scrolls.
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
