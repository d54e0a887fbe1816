/**
 * Builds the permanent link to an event or excerpt: the page's URL with this one parameter. It has no
 * version, because a link without a version keeps working in every version of the URL parameters.
 */
export function buildPermalink(page: string, name: "event" | "excerpt", id: string): string {
  return `${page.replace(/[?#].*$/, "")}?${name}=${encodeURIComponent(id)}`;
}
