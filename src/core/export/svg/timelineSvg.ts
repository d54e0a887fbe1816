import { buildTears, placeAxisBreaks } from "../../layout/axisBreak.ts";
import { buildLaneIndex } from "../../layout/laneIndex.ts";
import { buildLanes } from "../../layout/lanes.ts";
import { MAX_ROWS } from "../../layout/limits.ts";
import { buildMarkLayout, type Lane } from "../../layout/markLayout.ts";
import { buildChangeSign, scaleChangesOf } from "../../layout/scaleChange.ts";
import { buildTicks } from "../../layout/ticks.ts";
import type { TimeScale } from "../../layout/timeScale.ts";
import { drawnWindowAt } from "../../layout/visibleMarks.ts";
import { finestUnit } from "../../model/eventDate.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import type { ExportRequest } from "../exportRequest.ts";
import { describePicture } from "./caption.ts";
import { svgArcs, svgCluster, svgMark } from "./marks.ts";
import { PALETTE } from "./palette.ts";
import { svgText, wrapText } from "./text.ts";
import { buildPictureScale, describePictureScale, isInPicture, type PictureView } from "./view.ts";

const PICTURE_PADDING = 28;
const LINE_HEIGHT = 19;

/** Size, background and font metrics of a picture. */
interface PictureStyle {
  /** CSS pixels. */
  width: number;
  /** Background colour; the page's paper by default. */
  ground?: string;
  /** Returns the width of a label at a font size of 13 pixels, in CSS pixels. */
  measure(text: string): number;
}

/**
 * Renders the visible part of the timeline as a picture that explains itself: with its title, the part of the
 * case that it shows, the articles, and the edition.
 */
export function renderTimelineSvg(request: ExportRequest, view: PictureView, style: PictureStyle): string {
  const { corpus } = request;
  const { width, measure } = style;
  const room = width - 2 * PICTURE_PADDING;
  const all = buildLanes(request.events, view.lanes, corpus, view.chosen);
  const gutter = Math.min(200, Math.max(90, ...all.map(({ label }) => measure(label) * 1.08 + 22)));
  const plot = room - gutter;
  const scale = buildPictureScale(corpus, view, plot);
  // A lane with no event in view remains, as on the page.
  const lanes = all.map(({ id, label, events }) => {
    const inPicture = events.filter((event) => isInPicture(event, view));
    return buildLaneIndex(id, label, inPicture);
  });
  const spec = { scale, width: plot, x0: 0, x1: plot, measure, rows: MAX_ROWS.picture };
  const layout = buildMarkLayout(lanes, spec);
  const title = wrapText(corpus.title, room, (text) => measure(text) * 1.95);
  const parts = {
    hasClusters: layout.lanes.some(({ clusters }) => clusters.length > 0),
    hasScaleChanges: visibleChanges(scale, plot).length > 0,
  };
  const notes = describePicture(request, view, parts).flatMap((note) => wrapText(note, room, measure));
  const soft = `fill="${PALETTE.soft}"`;
  const scaleY = PICTURE_PADDING + title.length * 32 + 14;
  const top = scaleY + 54;
  const foot = top + layout.height + 34;
  const height = foot + notes.length * LINE_HEIGHT + PICTURE_PADDING - 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="13" fill="${PALETTE.ink}">`,
    `<title>${escapeMarkup(corpus.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${style.ground ?? PALETTE.paper}"/>`,
    ...title.map((line, i) => svgText(PICTURE_PADDING, PICTURE_PADDING + 22 + i * 32, line, TITLE_FONT)),
    svgText(PICTURE_PADDING, scaleY, describePictureScale(scale, plot), soft),
    `<g transform="translate(${PICTURE_PADDING},${top})">`,
    ...layout.lanes.map((lane, i) => svgLaneBand(lane, room, i)),
    `<g transform="translate(${gutter},0)">`,
    ...svgAxis(scale, plot, layout.height, measure, finestUnit(corpus.events.map(({ date }) => date))),
    ...svgArcs(request, view, layout.lanes, measure),
    ...layout.lanes.flatMap(({ marks, clusters }) => [
      ...marks.map((mark) => svgMark(mark, request, view, plot)),
      ...clusters.map(svgCluster),
    ]),
    "</g></g>",
    ...notes.map((line, i) => svgText(PICTURE_PADDING, foot + i * LINE_HEIGHT, line, soft)),
    "</svg>",
  ].join("\n");
}

const FONT = "'Source Sans 3 Variable','Source Sans 3',Arial,'Liberation Sans',sans-serif";
const TITLE_FONT = 'font-size="25" font-weight="600" font-family="Georgia,\'Liberation Serif\',serif"';

function svgLaneBand({ label, y0, y1 }: Lane, width: number, i: number): string {
  const fill = i % 2 ? PALETTE.paper : PALETTE.band;
  const name = svgText(8, y0 + 19, label, 'font-weight="700"');
  return `<rect y="${y0}" width="${width}" height="${y1 - y0}" fill="${fill}"/>${name}`;
}

function visibleChanges(scale: TimeScale, plot: number) {
  return scaleChangesOf(scale).filter(({ x }) => x >= 0 && x <= plot);
}

function svgAxis(
  scale: TimeScale,
  plot: number,
  height: number,
  measure: PictureStyle["measure"],
  finest: number,
): string[] {
  const ticks = buildTicks(scale, measure, [0, plot], finest).map(
    ({ x, lines, label }) =>
      lines.map((line) => `<path d="M${line},-6V${height}" stroke="${PALETTE.line}"/>`).join("") +
      svgText(x, -11, label, 'text-anchor="middle" font-size="12"'),
  );
  const breaks = placeAxisBreaks(scale, drawnWindowAt(0, plot), measure, 0).map(
    ({ x0, x1, center, labelX, words }) => {
      const tears = buildTears("horizontal", center, 0, height);
      const font = `text-anchor="middle" font-size="11.5" font-style="italic" fill="${PALETTE.soft}"`;
      return [
        `<rect x="${x0}" width="${x1 - x0}" height="${height}" fill="${PALETTE.paper}"/>`,
        `<path d="${tears}" fill="none" stroke="${PALETTE.soft}"/>`,
        ...words.map((line, i) => svgText(labelX, -36 + i * 12, line, font)),
      ].join("");
    },
  );
  const signs = visibleChanges(scale, plot).map(
    ({ x }) =>
      `<path d="${buildChangeSign("horizontal", x, -1)}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`,
  );
  return [...ticks, ...breaks, ...signs];
}
