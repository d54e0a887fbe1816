/**
 * The address at which the page will be published, ending in a slash; empty where none is told. Throws an Error where
 * it is no address of the web: half a link on a thousand pages is worse than a build that stops.
 */
export function parseSiteUrl(told: string | undefined): string {
  if (told === undefined || told.trim() === "") return "";
  const url = URL.canParse(told) ? new URL(told) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE is “${told}”; it must be the page’s whole address, such as https://example.org/case/.`,
    );
  }
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
