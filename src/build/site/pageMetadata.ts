import { Resvg } from "@resvg/resvg-js";
import { CORRECTIONS_FEED } from "../../core/citation/permalink.ts";
import { nameOfCase, titleWithName } from "../../core/evidence/caseName.ts";
import { buildEmbedFrame, FRAME_HEIGHT } from "../../core/export/embedSnippet.ts";
import { type CaseColours, recolour } from "../../core/export/svg/palette.ts";
import { CARD_SIZE, renderCardSvg } from "../../core/export/svg/socialCard.ts";
import { correctionMessages } from "../../core/messages/corrections.ts";
import { exportMessages } from "../../core/messages/exports.ts";
import { shortenForeign } from "../../core/messages/foreignText.ts";
import { type Corpus, standfirstText } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { BuildMistake } from "./buildMistake.ts";
import { KNOWN_SCRIPTS, sourceSans } from "./measureLabel.ts";
import { buildDataset } from "./structuredData.ts";

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
 * Returns the site's URL with a final slash, or "" if `SITE` is not set. Throws a `BuildMistake` if it is
 * not a web address: a build that stops is better than wrong links in every share.
 */
export function parseSiteUrl(value: string | undefined): string {
  if (value === undefined || value.trim() === "") return "";
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // A name and password would be in every link.
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password !== "") {
    throw new BuildMistake(
      `SITE is “${shortenForeign(value)}”; it must be the page’s full URL, for example https://example.org/case/.`,
    );
  }
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/**
 * Renders the social card as a PNG. Its font is from a package, so every machine renders the same. Texts in a
 * script that the font lacks are left out: each letter would be an empty box.
 */
export function renderSocialCard(corpus: Corpus, colours: CaseColours = {}): Uint8Array {
  const font = sourceSans("600SemiBold", "400Regular");
  const svg = renderCardSvg(corpus).replace(/<text [^>]*>([^<]*)<\/text>/g, (element, text: string) =>
    KNOWN_SCRIPTS.test(text) ? element : "",
  );
  return new Resvg(recolour(svg, colours), { font }).render().asPng();
}

/** A page as sites show it that link to it. */
export interface SharedPage {
  /** Content of `title`. */
  title: string;
  /** Title beside the picture, without the name of the site. */
  heading: string;
  description: string;
  /** Address of the picture, and its text alternative. */
  card: string;
  cardAlt: string;
  /** Full URLs of the page and of its oEmbed response; absent if the site's URL is not known. */
  published?: { url: string; oembed: string };
}

const meta = (key: "name" | "property", name: string, content: string): HeadTag => ({
  tag: "meta",
  attrs: { [key]: name, content },
});

/** Builds the tags that all pages of a case share. */
export const buildCommonTags = (corpus: Corpus): HeadTag[] => [
  meta("property", "og:type", "website"),
  meta("property", "og:site_name", nameOfCase(corpus)),
  meta("property", "og:image:width", `${CARD_SIZE.width}`),
  meta("property", "og:image:height", `${CARD_SIZE.height}`),
  meta("name", "twitter:card", "summary_large_image"),
];

/** Builds the link by which feed readers find the corrections, if the case has any. */
export function buildFeedTags({ title, corrections = [] }: Corpus, root: string): HeadTag[] {
  if (corrections.length === 0) return [];
  const attrs = { rel: "alternate", type: "application/atom+xml", href: root + CORRECTIONS_FEED };
  return [{ tag: "link", attrs: { ...attrs, title: correctionMessages.feedTitle(title) } }];
}

/** Builds the tags of one page for search engines and sites that show links. */
export function buildShareTags(page: SharedPage): HeadTag[] {
  const { title, heading, description, card, cardAlt, published } = page;
  const oembed = { rel: "alternate", type: "application/json+oembed" };
  return [
    { tag: "title", children: escapeMarkup(title) },
    meta("name", "description", description),
    meta("property", "og:title", heading),
    meta("property", "og:description", description),
    meta("property", "og:image", card),
    meta("property", "og:image:alt", cardAlt),
    ...(published === undefined
      ? []
      : [
          meta("property", "og:url", published.url),
          { tag: "link", attrs: { ...oembed, href: published.oembed, title: heading } },
        ]),
  ];
}

/**
 * Builds the tags of the head of the case's page. `site` is the site's URL with a final slash. Without it the
 * card's URL is relative, and the tags that need a full URL are left out.
 */
export function buildPageTags(corpus: Corpus, site = ""): HeadTag[] {
  const { title } = corpus;
  return [
    ...buildShareTags({
      title: titleWithName(corpus),
      heading: title,
      description: standfirstText(corpus),
      card: `${site}${CARD_FILE}`,
      cardAlt: exportMessages.pictureOf(title),
      ...(site === "" ? {} : { published: { url: site, oembed: `${site}${OEMBED_FILE}` } }),
    }),
    ...buildCommonTags(corpus),
    ...buildFeedTags(corpus, ""),
    buildDataTag(buildDataset(corpus, site)),
  ];
}

/** Builds the element with data for search engines. No browser runs it. */
export function buildDataTag(data: object): HeadTag {
  // `</script>` in the data would end the element.
  const children = JSON.stringify(data).replaceAll("<", "\\u003c");
  return { tag: "script", attrs: { type: "application/ld+json" }, children };
}

/** A view that other sites can embed: its title, its address, and the address of its picture. */
export type EmbeddedView = Record<"title" | "view" | "thumbnail", string>;

/**
 * Builds the oEmbed response (oEmbed 1.0, section 2.3.4.4) of a page. It is a static file, so it describes
 * only one view; readers embed other views with the page's own snippet. `site` is the site's URL with a final
 * slash.
 */
export function buildOembed(corpus: Corpus, { title, view, thumbnail }: EmbeddedView, site: string): object {
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: nameOfCase(corpus),
    provider_url: site,
    width: OEMBED_WIDTH,
    height: FRAME_HEIGHT,
    html: buildEmbedFrame(view, title, `${OEMBED_WIDTH}`),
    thumbnail_url: thumbnail,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
}
