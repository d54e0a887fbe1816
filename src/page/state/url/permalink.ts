/** The page's address with one event chosen and nothing else: what a citation points at. */
export function permalink(base: string, event: string): string {
  const url = new URL(base);
  url.search = "";
  url.hash = "";
  url.searchParams.set("event", event);
  return url.href;
}
