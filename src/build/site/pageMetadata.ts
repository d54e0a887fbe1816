import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { HtmlTagDescriptor } from "vite";
import { CARD_SIZE, renderCardSvg } from "../../core/export/svg/socialCard.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { escapeMarkup } from "../../core/text/escapeMarkup.ts";
import { OEMBED_FILE } from "./oembed.ts";

/** The social card's place beside the page. */
export const CARD_FILE = "card.png";

const require = createRequire(import.meta.url);

/** The social card as a PNG, drawn with the page's own face, so that it is the same wherever it is built. */
export function renderSocialCard(corpus: Corpus): Uint8Array {
  const fontFiles = ["600SemiBold/SourceSans3_600SemiBold.ttf", "400Regular/SourceSans3_400Regular.ttf"].map(
    (file) => require.resolve(`@expo-google-fonts/source-sans-3/${file}`),
  );
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return new Resvg(renderCardSvg(corpus), { font }).render().asPng();
}

/** The case as schema.org describes a data set, with the articles that it cites. */
function jsonLd({ title, summary, edition, articles }: Corpus): object {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: summary,
    version: edition,
    isAccessibleForFree: true,
    distribution: { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: "corpus.json" },
    citation: articles.map(({ headline, date, sha256, url }) => ({
      "@type": "Article",
      headline,
      datePublished: date,
      url,
      identifier: `sha256:${sha256}`,
    })),
  };
}

/**
 * What the built page says of itself before any script runs. `site` is the address at which it will be published,
 * ending in a slash: sites that show links want the card's whole address, and without one it is given relative.
 */
export function buildPageTags(corpus: Corpus, site = ""): HtmlTagDescriptor[] {
  const meta = (key: "name" | "property", name: string, content: string): HtmlTagDescriptor => ({
    tag: "meta",
    attrs: { [key]: name, content },
    injectTo: "head",
  });
  return [
    { tag: "title", children: `${escapeMarkup(corpus.title)} · On the Record`, injectTo: "head" },
    meta("name", "description", corpus.summary),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "On the Record"),
    meta("property", "og:title", corpus.title),
    meta("property", "og:description", corpus.summary),
    meta("property", "og:image", `${site}${CARD_FILE}`),
    meta("property", "og:image:width", `${CARD_SIZE.width}`),
    meta("property", "og:image:height", `${CARD_SIZE.height}`),
    meta("property", "og:image:alt", `${corpus.title}: the events of the case as marks on a timeline`),
    meta("name", "twitter:card", "summary_large_image"),
    ...(site === "" ? [] : [meta("property", "og:url", site), oembedLink(corpus, site)]),
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      // A “<” in the data could end the element.
      children: JSON.stringify(jsonLd(corpus)).replaceAll("<", "\\u003c"),
      injectTo: "head",
    },
  ];
}

/** Where sites that embed others learn how; they take whole addresses only. */
function oembedLink({ title }: Corpus, site: string): HtmlTagDescriptor {
  const href = `${site}${OEMBED_FILE}`;
  return {
    tag: "link",
    attrs: { rel: "alternate", type: "application/json+oembed", href, title },
    injectTo: "head",
  };
}
