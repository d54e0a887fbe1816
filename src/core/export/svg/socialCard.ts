import { durationInWords } from "../../dates/formatDuration.ts";
import { foldedScale } from "../../layout/foldedScale.ts";
import { lanesOf } from "../../layout/lanes.ts";
import { markLayout } from "../../layout/markLayout.ts";
import { ticksOf } from "../../layout/ticks.ts";
import type { Corpus } from "../../model/corpus.ts";
import { glyph } from "./glyph.ts";
import { textAt, wrapped, xml } from "./text.ts";

/** The size that a shared link's picture has on most sites, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
const PAD = 56;
const GUTTER = 170;
/** Letters of the title, 46 px high, are at most about so wide on average. */
const LETTER = 22.5;

/** The picture that stands for a link to the page: the title, and the shape of the whole case in time. */
export function socialCard(corpus: Corpus): string {
  const room = CARD.width - 2 * PAD;
  const plot = room - GUTTER;
  const scale = foldedScale(
    corpus.events.map(({ dating }) => dating),
    plot,
  );
  // Labels would be too small to read: the marks pack as if they had none.
  const spec = { scale, width: plot, x0: 0, x1: plot, measure: () => 0, rows: 40 };
  const { lanes, height } = markLayout(lanesOf(corpus.events, "stage", corpus), spec);
  const title = wrapped(corpus.title, room, (text) => text.length * LETTER).slice(0, 3);
  const top = PAD + 50 + title.length * 56 + 48;
  const squeeze = Math.min(1, (CARD.height - top - 24) / height);
  const letters = (text: string) => text.length * 11;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Source Sans 3" fill="#1d1b18">`,
    `<title>${xml(corpus.title)}</title>`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="#fbf9f5"/>`,
    textAt(
      PAD,
      PAD + 22,
      "ON THE RECORD",
      'font-size="24" font-weight="700" letter-spacing="2" fill="#8a2b1f"',
    ),
    ...title.map((line, i) => textAt(PAD, PAD + 82 + i * 56, line, 'font-size="46" font-weight="600"')),
    `<g transform="translate(${PAD + GUTTER},${top})">`,
    ...ticksOf(scale, letters).map(
      ({ x, label }) =>
        `<path d="M${x},-4V${height * squeeze}" stroke="#d9d3c7"/>${textAt(x, -10, label, 'font-size="18" text-anchor="middle" fill="#5a554c"')}`,
    ),
    ...scale.stretches
      .filter(({ folded }) => folded)
      .map(
        ({ from, to, x0, x1 }) =>
          `<path d="M${x0 + 8},-4V${height * squeeze}M${x1 - 8},-4V${height * squeeze}" stroke="#5a554c" stroke-dasharray="6 5"/>${textAt((x0 + x1) / 2, -34, `${durationInWords(to - from)} drawn short`, 'font-size="18" font-style="italic" text-anchor="middle" fill="#5a554c"')}`,
      ),
    ...lanes.map(({ label, y0, y1 }) =>
      textAt(-GUTTER, ((y0 + y1) / 2) * squeeze + 7, label, 'font-size="21" font-weight="600"'),
    ),
    `<g transform="scale(1,${squeeze})">`,
    ...lanes.flatMap(({ marks }) => marks.map(({ event, x0, x1, y }) => glyph(event, x0, x1, y))),
    "</g></g></svg>",
  ].join("\n");
}
