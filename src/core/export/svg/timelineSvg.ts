import { roughlyInWords } from "../../dates/formatDuration.ts";
import { laneIndex } from "../../layout/laneIndex.ts";
import { lanesOf } from "../../layout/lanes.ts";
import { type Lane, markLayout } from "../../layout/markLayout.ts";
import { ticksOf } from "../../layout/ticks.ts";
import type { TimeScale } from "../../layout/timeScale.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { pictureArcs } from "./arcs.ts";
import { pictureNotes } from "./caption.ts";
import { PAINT } from "./glyph.ts";
import { clusterShape, markShape } from "./marks.ts";
import { textAt, wrapped, xml } from "./text.ts";
import { isDrawn, type PictureView, pictureScale } from "./view.ts";

const PAD = 28;
const LEADING = 19;
const ROWS = 96;

/** How the picture is drawn. */
export interface PictureStyle {
  /** CSS pixels. */
  width: number;
  /** The colour of its ground; none for the page’s own. */
  ground?: string;
  /** The width of a label in 13 px, in CSS pixels. */
  measure(text: string): number;
}

/**
 * The timeline as a picture that stands alone: what is in view, its title, in words which part of the case that is, the
 * articles, and the edition.
 */
export function timelineSvg(request: ExportRequest, view: PictureView, style: PictureStyle): string {
  const { corpus } = request;
  const { width, measure } = style;
  const room = width - 2 * PAD;
  const all = lanesOf(request.events, view.lanes, corpus, view.chosen);
  const gutter = Math.min(200, Math.max(90, ...all.map(({ label }) => measure(label) * 1.08 + 22)));
  const plot = room - gutter;
  const scale = pictureScale(corpus, view, plot);
  // A lane without anything in view stays, as on the page.
  const lanes = all.map(({ id, label, events }) =>
    laneIndex(
      id,
      label,
      events.filter((event) => isDrawn(event, view)),
    ),
  );
  const layout = markLayout(lanes, { scale, width: plot, x0: 0, x1: plot, measure, rows: ROWS });
  const title = wrapped(corpus.title, room, (text) => measure(text) * 1.95);
  const notes = pictureNotes(request, view).flatMap((note) => wrapped(note, room, measure));
  const top = PAD + title.length * 32 + 50;
  const foot = top + layout.height + 34;
  const height = foot + notes.length * LEADING + PAD - 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Arial,'Liberation Sans',sans-serif" font-size="13" fill="${PAINT.ink}">`,
    `<title>${xml(corpus.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${style.ground ?? PAINT.paper}"/>`,
    ...title.map((line, i) => textAt(PAD, PAD + 22 + i * 32, line, TITLE)),
    `<g transform="translate(${PAD},${top})">`,
    ...layout.lanes.map((lane, i) => laneBand(lane, room, i)),
    `<g transform="translate(${gutter},0)">`,
    ...axis(scale, plot, layout.height, measure),
    ...pictureArcs(request, view, layout.lanes, measure),
    ...layout.lanes.flatMap(({ marks, clusters }) => [
      ...marks.map((mark) => markShape(mark, request, view, plot)),
      ...clusters.map(clusterShape),
    ]),
    "</g></g>",
    ...notes.map((line, i) => textAt(PAD, foot + i * LEADING, line, `fill="${PAINT.soft}"`)),
    "</svg>",
  ].join("\n");
}

const TITLE = 'font-size="25" font-weight="600" font-family="Georgia,\'Liberation Serif\',serif"';

function laneBand({ label, y0, y1 }: Lane, width: number, i: number): string {
  const fill = i % 2 ? PAINT.paper : PAINT.band;
  return `<rect y="${y0}" width="${width}" height="${y1 - y0}" fill="${fill}"/>${textAt(8, y0 + 19, label, 'font-weight="700"')}`;
}

function axis(scale: TimeScale, width: number, height: number, measure: PictureStyle["measure"]): string[] {
  const ticks = ticksOf(scale, measure, [0, width]).map(
    ({ x, label }) =>
      `<path d="M${x},-6V${height}" stroke="${PAINT.line}"/>${textAt(x, -11, label, 'text-anchor="middle" font-size="12"')}`,
  );
  const folds = scale.stretches.filter(({ folded, x0, x1 }) => folded && x1 > 0 && x0 < width);
  return [
    ...ticks,
    ...folds.map(({ from, to, ...fold }) => {
      const [x0, x1] = [Math.max(0, fold.x0), Math.min(width, fold.x1)];
      const words = `${roughlyInWords(to - from)} drawn short`;
      const half = measure(words) / 2;
      const x = Math.min(Math.max((x0 + x1) / 2, half), width - half);
      return `<rect x="${x0}" width="${x1 - x0}" height="${height}" fill="${PAINT.paper}"/><path d="M${x0 + 4},0V${height}M${x1 - 4},0V${height}" stroke="${PAINT.soft}" stroke-dasharray="5 4"/>${textAt(x, -28, words, 'text-anchor="middle" font-size="12" font-style="italic"')}`;
    }),
  ];
}
