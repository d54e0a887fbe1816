/** The field of the address that asks for the compact form. */
export const EMBED_PARAMETER = "embed";

/** Stands on the root element of a frame until its own form comes. */
export const EMBED_ATTRIBUTE = "data-framed";

/** Whether the page is asked for in its compact form, for a frame in another page. */
export function isEmbedded(): boolean {
  return typeof location !== "undefined" && new URLSearchParams(location.search).has(EMBED_PARAMETER);
}
