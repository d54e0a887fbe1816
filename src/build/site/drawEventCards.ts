import { Resvg } from "@resvg/resvg-js";
import { renderEventCardSvg } from "../../core/export/svg/eventCard.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { type SiteFile, shortHash } from "./caseFiles.ts";
import { sourceSans } from "./measureLabel.ts";

/** Number of events that get a social card of their own. */
const MAX_CARDS = 300;

/** Start of the paths of the cards. Their names have a hash of their content. */
export const CARD_PREFIX = "assets/card-";

/** Texts that Source Sans 3 can show. */
const KNOWN_SCRIPTS = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/** The earlier site, and an observer of the work. */
export interface CardOptions {
  /** Returns a file of the earlier site, if there is one. */
  readEarlier?: (path: string) => Uint8Array | undefined;
  /** Receives the number of the card that is drawn next, from 1, and the number of all. */
  onCard?: (card: number, all: number) => void;
}

/** The card of an event. */
interface DrawnCard {
  event: string;
  file: SiteFile;
}

/**
 * Draws the social cards of the 300 events with the highest weight, the earlier ones first. A card of the
 * same content is taken from the earlier site: drawing one takes 20 ms. An event in a script that the font
 * lacks has none.
 */
export function* drawEventCards(corpus: Corpus, { readEarlier, onCard }: CardOptions): Generator<DrawnCard> {
  const font = sourceSans("600SemiBold", "400Regular");
  const drawn = corpus.events
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_CARDS)
    .map((event) => ({ event: event.id, svg: renderEventCardSvg(corpus, event) }))
    .filter(({ svg }) => KNOWN_SCRIPTS.test(svg));
  for (const [i, { event, svg }] of drawn.entries()) {
    const path = `${CARD_PREFIX}${shortHash(svg)}.png`;
    let card = readEarlier?.(path);
    if (card === undefined) {
      onCard?.(i + 1, drawn.length);
      card = new Resvg(svg, { font }).render().asPng();
    }
    yield { event, file: [path, card] };
  }
}
