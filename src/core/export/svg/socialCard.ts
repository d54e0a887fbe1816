import { exportMessages } from "../../messages/exports.ts";
import type { Corpus } from "../../model/corpus.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { wrapText } from "../../text/wrapText.ts";
import { svgGlyph, svgLines } from "./drawingSvg.ts";
import { PALETTE } from "./palette.ts";
import { svgPanels } from "./panelsSvg.ts";
import { svgText } from "./text.ts";
import { buildPicture, INITIAL_PICTURE } from "./view.ts";

/** Size of the picture for a shared link, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
const { ink, known, paper, soft } = PALETTE;
const CARD_PADDING = 56;
/** Upper estimate of the average letter width of the title, which is 46 pixels high. */
const LETTER_WIDTH = 22.5;
const NOTE_FONT = `font-size="20" text-anchor="end" fill="${soft}"`;
const NAME_FONT = 'font-size="24" font-weight="600"';

/** Renders the picture for a link to the page: the title, and all events in time. */
export function renderCardSvg(corpus: Corpus): string {
  const room = CARD_SIZE.width - 2 * CARD_PADDING;
  // Labels of events would be too small to read, so only the headers of the panels have text.
  const events = corpus.events.map((event) => ({ ...event, label: "" }));
  const metrics = { measure: (text: string) => text.length * 6.9, unit: 15 };
  const { drawing, isToScale } = buildPicture(events, corpus, INITIAL_PICTURE, room, metrics);
  const title = wrapText(corpus.title, room, (text) => text.length * LETTER_WIDTH).slice(0, 3);
  const top = CARD_PADDING + 50 + title.length * 56 + 20;
  const height = CARD_SIZE.height - top - 24 - drawing.headerHeight;
  const squeeze = Math.min(1, height / drawing.height);
  const note = isToScale ? exportMessages.toScale : exportMessages.notToScale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" ` +
      `viewBox="0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}" font-family="Source Sans 3" fill="${ink}">`,
    `<title>${escapeMarkup(corpus.title)}</title>`,
    `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" fill="${paper}"/>`,
    svgText(CARD_PADDING, CARD_PADDING + 22, corpus.name ?? "", NAME_FONT),
    svgText(CARD_SIZE.width - CARD_PADDING, CARD_PADDING + 22, note, NOTE_FONT),
    ...title.map((words, i) =>
      svgText(CARD_PADDING, CARD_PADDING + 82 + i * 56, words, 'font-size="46" font-weight="600"'),
    ),
    `<g transform="translate(${CARD_PADDING},${top})" font-size="13.5">`,
    ...svgPanels(
      { ...drawing, gutters: drawing.gutters.map((one) => ({ ...one, noteY: null })) },
      metrics,
      height,
    ),
    `<g transform="translate(0,${drawing.headerHeight}) scale(1,${squeeze})">`,
    ...svgLines({ ...drawing, lines: drawing.lines.map((one) => ({ ...one, wordsX: null })) }, room),
    ...drawing.marks.map((mark) => svgGlyph(mark, metrics)),
    // A statement is a short line of its own, without words.
    ...drawing.voices.flatMap(({ entries }) =>
      entries.map(
        ({ x, y, width }) =>
          `<rect x="${x}" y="${y}" width="${width * 0.6}" height="8" fill="${known}" opacity="0.4"/>`,
      ),
    ),
    "</g></g></svg>",
  ].join("\n");
}
