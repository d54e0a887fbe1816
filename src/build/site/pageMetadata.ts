import { Resvg } from "@resvg/resvg-js";
import { buildEmbedFrame, FRAME_HEIGHT } from "../../core/export/embedSnippet.ts";
import { CARD_SIZE, renderCardSvg } from "../../core/export/svg/socialCard.ts";
import { PRERENDER_LIMIT } from "../../core/layout/limits.ts";
import { exportMessages } from "../../core/messages/exports.ts";
import { type ArticleRecord, type Corpus, standfirstText } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { sourceSans } from "./measureLabel.ts";

/** An element of the page's head. Its content, if it has any, is markup. */
export interface HeadTag {
  tag: string;
  attrs?: Record<string, string>;
  children?: string;
}

/** File names in the site of the social card and of the oEmbed response. */
export const CARD_FILE = "card.png";
export const OEMBED_FILE = "oembed.json";

/** Width of an embedded page in CSS pixels. It has room for the timeline and fits into most pages. */
const OEMBED_WIDTH = 960;

/**
 * Returns the site's URL with a final slash, or "" if `SITE` is not set. Throws an Error if it is not a
 * web address: a build that stops is better than wrong links in every share.
 */
export function parseSiteUrl(value: string | undefined): string {
  if (value === undefined || value.trim() === "") return "";
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE is “${value}”; it must be the page’s full URL, for example https://example.org/case/.`,
    );
  }
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** Renders the social card as a PNG. Its font is from a package, so every machine renders the same. */
export function renderSocialCard(corpus: Corpus): Uint8Array {
  const font = sourceSans("600SemiBold", "400Regular");
  return new Resvg(renderCardSvg(corpus), { font }).render().asPng();
}

/**
 * Builds the tags of the page's head for search engines and sites that show links. `site` is the site's URL
 * with a final slash. Without it the card's URL is relative, and the tags that need a full URL are left out.
 */
export function buildPageTags(corpus: Corpus, site = ""): HeadTag[] {
  const meta = (key: "name" | "property", name: string, content: string) => ({
    tag: "meta",
    attrs: { [key]: name, content },
  });
  const description = standfirstText(corpus);
  const oembed = { rel: "alternate", type: "application/json+oembed", href: `${site}${OEMBED_FILE}` };
  const siteTags = [
    meta("property", "og:url", site),
    { tag: "link", attrs: { ...oembed, title: corpus.title } },
  ];
  return [
    { tag: "title", children: `${escapeMarkup(corpus.title)} · On the Record` },
    meta("name", "description", description),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "On the Record"),
    meta("property", "og:title", corpus.title),
    meta("property", "og:description", description),
    meta("property", "og:image", `${site}${CARD_FILE}`),
    meta("property", "og:image:width", `${CARD_SIZE.width}`),
    meta("property", "og:image:height", `${CARD_SIZE.height}`),
    meta("property", "og:image:alt", exportMessages.pictureOf(corpus.title)),
    meta("name", "twitter:card", "summary_large_image"),
    ...(site === "" ? [] : siteTags),
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      // `</script>` in the data would end the element.
      children: JSON.stringify(buildDataset(corpus)).replaceAll("<", "\\u003c"),
    },
  ];
}

/** Describes the case as a schema.org `Dataset` that cites its articles. Absent facts are left out. */
function buildDataset(corpus: Corpus): object {
  const { title, edition, language, publisher, contact, licence, updated, articles } = corpus;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: standfirstText(corpus),
    version: edition,
    inLanguage: language,
    publisher: publisher && { "@type": "Organization", name: publisher, contactPoint: contact },
    license: licence,
    dateModified: updated,
    isAccessibleForFree: true,
    distribution: { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: "corpus.json" },
    // 2,000 articles made the page 420 kB larger. Their list is in corpus.json.
    citation:
      articles.length > PRERENDER_LIMIT
        ? undefined
        : articles.map((article) => buildCitedArticle(article, articles)),
  };
}

/** Describes an article for search engines. `all` has the earlier version that it names, if any. */
function buildCitedArticle(article: ArticleRecord, all: readonly ArticleRecord[]): object {
  const { headline, short, date, dateIs, sha256, url, author, publisher, language, licence } = article;
  const addresses = [article.sourceUrl, article.archived].filter((address) => address !== undefined);
  return {
    "@type": "Article",
    headline,
    alternateName: short,
    // A date with an unknown meaning is left out: schema.org has no property for it.
    ...(dateIs === "published" ? { datePublished: date } : {}),
    ...(dateIs === "updated" ? { dateModified: date } : {}),
    author: author && { "@type": "Person", name: author },
    publisher: publisher && { "@type": "Organization", name: publisher },
    inLanguage: language,
    license: licence,
    url,
    sameAs: addresses.length > 0 ? addresses : undefined,
    isBasedOn: all.find(({ id }) => id === article.editionOf)?.url,
    identifier: `sha256:${sha256}`,
  };
}

/**
 * Builds the page's oEmbed response (oEmbed 1.0, section 2.3.4.4). It is a static file, so it describes
 * only the default view; readers embed other views with the page's own snippet. `site` is the site's
 * URL with a final slash.
 */
export function buildOembed({ title }: Pick<Corpus, "title">, site: string): object {
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "On the Record",
    provider_url: site,
    width: OEMBED_WIDTH,
    height: FRAME_HEIGHT,
    html: buildEmbedFrame(site, title, `${OEMBED_WIDTH}`),
    thumbnail_url: `${site}${CARD_FILE}`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
}
