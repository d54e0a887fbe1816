/** Whether the URL asks for the compact form of the page, for a frame in another page. */
export function isEmbedded(): boolean {
  return typeof location !== "undefined" && new URLSearchParams(location.search).has("embed");
}
