import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { renderEventCardSvg } from "../../core/export/svg/eventCard.ts";
import { type CaseColours, recolour } from "../../core/export/svg/palette.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { type SiteFile, shortHash } from "./caseFiles.ts";
import { KNOWN_SCRIPTS, sourceSans } from "./measureLabel.ts";

/** Number of events that get a social card of their own. */
const MAX_CARDS = 300;

/** Start of the paths of the cards. Their names have a hash of their content. */
export const CARD_PREFIX = "assets/card-";

/** The earlier site, and an observer of the work. */
export interface CardOptions {
  /** Returns a file of the earlier site, if there is one. */
  readEarlier?: (path: string) => Uint8Array | undefined;
  /** Receives the number of the card that is drawn next, from 1, and the number of all. */
  onCard?: (card: number, all: number) => void;
  /** Colours of the case. */
  colours?: CaseColours | undefined;
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
export async function* drawEventCards(
  corpus: Corpus,
  { readEarlier, onCard, colours = {} }: CardOptions,
): AsyncGenerator<DrawnCard> {
  const drawn = corpus.events
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_CARDS)
    .map((event) => ({ event: event.id, svg: recolour(renderEventCardSvg(corpus, event), colours) }))
    .filter(({ svg }) => KNOWN_SCRIPTS.test(svg));
  let worker: Worker | undefined;
  try {
    for (const [i, { event, svg }] of drawn.entries()) {
      const path = `${CARD_PREFIX}${shortHash(svg)}.png`;
      let card = readEarlier?.(path);
      if (card === undefined) {
        onCard?.(i + 1, drawn.length);
        worker ??= startDrawing();
        worker.postMessage(svg);
        card = (await once(worker, "message"))[0] as Uint8Array;
      }
      yield { event, file: [path, card] };
    }
  } finally {
    await worker?.terminate();
  }
}

/**
 * Script of the thread that draws. V8 does not know the 3 MB of pixels of each image, so that those of 300
 * cards stayed in memory: a build of 10,000 events needed 1,708 MB, and 749 MB with a thread. A buffer of
 * the same size makes its small heap free them.
 */
const DRAWING_SCRIPT = `
const { parentPort, workerData } = require("node:worker_threads");
const { Resvg } = require(workerData.resvg);
parentPort.on("message", (svg) => {
  const image = new Resvg(svg, { font: workerData.font }).render();
  parentPort.postMessage(image.asPng());
  new ArrayBuffer(4 * image.width * image.height);
});
`;

function startDrawing(): Worker {
  const resvg = createRequire(import.meta.url).resolve("@resvg/resvg-js");
  const font = sourceSans("600SemiBold", "400Regular");
  return new Worker(DRAWING_SCRIPT, { eval: true, execArgv: [], workerData: { resvg, font } });
}
