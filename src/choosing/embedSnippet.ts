/** The view's address in its compact form. */
export function embedAddress(view: string): string {
  const [page, query] = view.split("?");
  return `${page}?embed${query ? `&${query}` : ""}`;
}

/**
 * HTML for another page: a frame pinned to the view, and a script that gives it the height it asks for. Without the
 * script, or where the host's policy forbids it, the frame keeps its height and scrolls.
 */
export function embedSnippet(view: string, title: string): string {
  const quoted = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return [
    `<iframe src="${quoted(embedAddress(view))}" title="${quoted(title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`,
    "<script>",
    'addEventListener("message", ({ source, data }) => {',
    '  for (const frame of document.querySelectorAll("iframe"))',
    "    if (frame.contentWindow === source && data && data.height > 0) frame.height = data.height;",
    "});",
    "</script>",
  ].join("\n");
}
