import { range } from "d3";
import { buildPermalink } from "../../core/citation/permalink.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import type { SiteFile } from "./caseFiles.ts";

/** Number of addresses that a file may have (sitemaps.org). */
const MAX_ADDRESSES = 50_000;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Builds the sitemap of a site: its page and the pages of all events. More than `max` addresses are in files
 * of their own, and `sitemap.xml` lists these. Only the page has a date of change: no other one is known.
 */
export function buildSitemap(
  { events, updated }: Pick<Corpus, "events" | "updated">,
  site: string,
  max = MAX_ADDRESSES,
): SiteFile[] {
  const changed = updated === undefined ? "" : `<lastmod>${escapeMarkup(updated)}</lastmod>`;
  const entries = [
    `<url><loc>${escapeMarkup(site)}</loc>${changed}</url>`,
    ...events.map(({ id }) => `<url><loc>${escapeMarkup(buildPermalink(site, id))}</loc></url>`),
  ];
  const format = (urls: readonly string[]) =>
    `${DECLARATION}<urlset ${NAMESPACE}>\n${urls.join("\n")}\n</urlset>\n`;
  if (entries.length <= max) return [["sitemap.xml", format(entries)]];
  const parts = range(0, entries.length, max).map(
    (from, i): SiteFile => [`sitemap-${i + 1}.xml`, format(entries.slice(from, from + max))],
  );
  const list = parts.map(([path]) => `<sitemap><loc>${escapeMarkup(site + path)}</loc></sitemap>`);
  return [
    ["sitemap.xml", `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${list.join("\n")}\n</sitemapindex>\n`],
    ...parts,
  ];
}
