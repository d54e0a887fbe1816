import { buildTears, placeAxisBreaks } from "../../layout/axisBreak.ts";
import { buildLanes } from "../../layout/lanes.ts";
import { MAX_ROWS } from "../../layout/limits.ts";
import { buildMarkLayout } from "../../layout/markLayout.ts";
import { buildChangeSign, scaleChangesOf } from "../../layout/scaleChange.ts";
import { buildTicks } from "../../layout/ticks.ts";
import { drawnWindowAt } from "../../layout/visibleMarks.ts";
import type { Corpus } from "../../model/corpus.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { svgDateGlyph } from "./marks.ts";
import { PALETTE } from "./palette.ts";
import { svgText, wrapText } from "./text.ts";
import { describePictureScale, foldedScaleOf } from "./view.ts";

/** Size of the picture for a shared link, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
const { accent, ink, line, paper, soft } = PALETTE;
const CARD_PADDING = 56;
const CARD_GUTTER = 170;
/** Upper estimate of the average letter width of the title, which is 46 pixels high. */
const LETTER_WIDTH = 22.5;
const NOTE_FONT = `font-size="20" text-anchor="end" fill="${soft}"`;
const NAME_FONT = `font-size="24" font-weight="700" letter-spacing="2" fill="${accent}"`;

/** Renders the picture for a link to the page: the title, and all events in time. */
export function renderCardSvg(corpus: Corpus): string {
  const room = CARD_SIZE.width - 2 * CARD_PADDING;
  const plot = room - CARD_GUTTER;
  const scale = foldedScaleOf(corpus, plot);
  // Labels would be too small to read, so marks are packed without them.
  const spec = { scale, width: plot, x0: 0, x1: plot, measure: () => 0, rows: MAX_ROWS.socialCard };
  const { lanes, height } = buildMarkLayout(buildLanes(corpus.events, "stage", corpus), spec);
  const title = wrapText(corpus.title, room, (text) => text.length * LETTER_WIDTH).slice(0, 3);
  const top = CARD_PADDING + 50 + title.length * 56 + 48;
  const squeeze = Math.min(1, (CARD_SIZE.height - top - 24) / height);
  const measureTick = (text: string) => text.length * 9;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" ` +
      `viewBox="0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}" font-family="Source Sans 3" fill="${ink}">`,
    `<title>${escapeMarkup(corpus.title)}</title>`,
    `<rect width="${CARD_SIZE.width}" height="${CARD_SIZE.height}" fill="${paper}"/>`,
    svgText(CARD_PADDING, CARD_PADDING + 22, "ON THE RECORD", NAME_FONT),
    svgText(CARD_SIZE.width - CARD_PADDING, CARD_PADDING + 22, describePictureScale(scale, plot), NOTE_FONT),
    ...title.map((words, i) =>
      svgText(CARD_PADDING, CARD_PADDING + 82 + i * 56, words, 'font-size="46" font-weight="600"'),
    ),
    `<g transform="translate(${CARD_PADDING + CARD_GUTTER},${top})">`,
    ...buildTicks(scale, measureTick).map(
      ({ x, lines, label }) =>
        lines.map((at) => `<path d="M${at},-4V${height * squeeze}" stroke="${line}"/>`).join("") +
        svgText(x, -10, label, `font-size="18" text-anchor="middle" fill="${soft}"`),
    ),
    ...placeAxisBreaks(scale, drawnWindowAt(0, plot), measureTick, 0).map(({ center, words }) => {
      const tears = buildTears("horizontal", center, -4, height * squeeze + 4);
      const font = `font-size="18" font-style="italic" text-anchor="middle" fill="${soft}"`;
      const text = svgText(center, -34, words.join(" "), font);
      return `<path d="${tears}" fill="none" stroke="${soft}"/>${text}`;
    }),
    ...scaleChangesOf(scale).map(
      ({ x }) => `<path d="${buildChangeSign("horizontal", x, 2, 12)}" stroke="${ink}" stroke-width="2"/>`,
    ),
    ...lanes.map(({ label, y0, y1 }) =>
      svgText(-CARD_GUTTER, ((y0 + y1) / 2) * squeeze + 7, label, 'font-size="21" font-weight="600"'),
    ),
    `<g transform="scale(1,${squeeze})">`,
    ...lanes.flatMap(({ marks }) =>
      marks.map(({ event, x0, x1, y }) => svgDateGlyph(event.date, { from: x0, to: x1, middle: y })),
    ),
    "</g></g></svg>",
  ].join("\n");
}
