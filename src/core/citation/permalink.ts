/** Folder in the site of the pages of events. */
export const EVENTS_FOLDER = "e/";

/** Calendar of the site, to which readers can subscribe. */
export const CALENDAR_FILE = "calendar.ics";

/** Page of the site that explains how to read the case. */
export const GUIDE_FILE = "guide/index.html";

/** Page of the site that lists the corrections, and their feed. A case without corrections has neither. */
export const CORRECTIONS_FILE = "corrections/index.html";
export const CORRECTIONS_FEED = "corrections.atom";

/** Returns the path of the folder that an event has in the site. */
export const eventFolder = (id: string) => `${EVENTS_FOLDER}${encodeURIComponent(id)}/`;

/** Builds the permanent link to an event: its own page, in a folder beside the page of the case. */
export function buildPermalink(page: string, event: string): string {
  return page.replace(/[?#].*$/, "").replace(/[^/]*$/, "") + eventFolder(event);
}

/**
 * Builds the permanent id of an excerpt, which also opens it: the page's URL with this one parameter. It has
 * no version, because a link without a version keeps working in every version of the URL parameters.
 */
export function buildExcerptId(page: string, excerpt: string): string {
  return `${page.replace(/[?#].*$/, "")}?excerpt=${encodeURIComponent(excerpt)}`;
}
