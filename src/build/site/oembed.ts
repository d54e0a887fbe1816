import { buildEmbedFrame, FRAME_HEIGHT } from "../../core/export/embedSnippet.ts";
import { CARD_SIZE } from "../../core/export/svg/socialCard.ts";
import type { Corpus } from "../../core/model/corpus.ts";

/** The answer's place beside the page. */
export const OEMBED_FILE = "oembed.json";

/** CSS pixels: enough for the drawing, and what most pages have for a frame. */
const FRAME_WIDTH = 960;

/**
 * What the page answers a site that wants to embed it (oEmbed 1.0, section 2.3.4.4), as a file: a static host can answer
 * for the page as it first is, and pinned views are embedded by the page's own snippet. `site` is the page's address,
 * ending in a slash, and `card` that of its picture there.
 */
export function buildOembed({ title }: Pick<Corpus, "title">, site: string, card: string): object {
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "On the Record",
    provider_url: site,
    width: FRAME_WIDTH,
    height: FRAME_HEIGHT,
    html: buildEmbedFrame(site, title, `${FRAME_WIDTH}`),
    thumbnail_url: `${site}${card}`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
}
