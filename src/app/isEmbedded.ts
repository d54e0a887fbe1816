/** Whether the page is asked for in its compact form, for a frame in another page. */
export function isEmbedded(): boolean {
  return typeof location !== "undefined" && new URLSearchParams(location.search).has("embed");
}
