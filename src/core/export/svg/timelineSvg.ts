import { placeNotes } from "../../layout/markNotes.ts";
import { PANEL_PADDING } from "../../layout/placeMark.ts";
import { drawnWindowAt, visibleMarks } from "../../layout/visibleMarks.ts";
import type { TextMetrics } from "../../layout/voiceColumn.ts";
import { exportMessages } from "../../messages/exports.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { wrapText } from "../../text/wrapText.ts";
import type { ExportPart } from "../exportRequest.ts";
import { describePicture } from "./caption.ts";
import { svgNotes, svgRows } from "./drawingSvg.ts";
import { PALETTE } from "./palette.ts";
import { svgPanels } from "./panelsSvg.ts";
import { svgText } from "./text.ts";
import { buildPicture, type PictureView } from "./view.ts";

const PICTURE_PADDING = 28;
/** Height of a line of a note, in CSS pixels. */
const NOTE_LINE = 19;
/** Half of a row, in CSS pixels. */
const UNIT = 15;

/** Size, background and font metrics of a picture. */
interface PictureStyle {
  /** CSS pixels. */
  width: number;
  /** Background colour; the page's paper by default. */
  ground?: string;
  /** Whether the text around the picture has its title and its sources, so that it has neither. */
  isInText?: boolean;
  /** Returns the width of a label at a font size of 13 pixels, in CSS pixels. */
  measure(text: string): number;
}

/**
 * Renders the visible part of the timeline as a picture that explains itself: with its title, the part of the
 * case that it shows, the articles, and the edition.
 */
export function renderTimelineSvg(request: ExportPart, view: PictureView, style: PictureStyle): string {
  const { corpus } = request;
  const { width, isInText = false } = style;
  const padding = isInText ? 0 : PICTURE_PADDING;
  const measure = (text: string) => style.measure(text) * (13.5 / 13);
  const metrics: TextMetrics = { measure, unit: UNIT };
  const room = width - 2 * padding;
  const axis = room - 2 * PANEL_PADDING;
  const picture = buildPicture(request.events, corpus, view, axis, metrics);
  const window = drawnWindowAt(0, axis);
  const drawn = visibleMarks(picture.drawing.marks, window);
  const markNotes = view.asOf === null ? placeNotes(drawn, picture.drawing.lines, window, measure) : [];
  const shown = drawn.map(({ mark, labelX, labelShown }) => {
    return { ...mark, labelX: labelX + window.origin, lines: labelShown ? mark.lines : [] };
  });
  const clip = (x: number) => Math.min(Math.max(x, -PANEL_PADDING), axis + PANEL_PADDING);
  const drawing = {
    ...picture.drawing,
    headers: picture.drawing.headers.map((one) => ({ ...one, left: clip(one.left), right: clip(one.right) })),
    marks: shown.map((mark) => ({ ...mark, x0: clip(mark.x0), x1: clip(mark.x1) })),
  };
  const title = isInText ? [] : wrapText(corpus.title, room, (text) => measure(text) * 1.95);
  const description = describePicture(request, view, picture);
  const notes = description
    .slice(0, isInText ? 1 : undefined)
    .flatMap((note) => wrapText(note, room, measure));
  const soft = `fill="${PALETTE.soft}"`;
  const scaleY = padding + title.length * 32 + 14;
  const top = scaleY + 14;
  const foot = top + drawing.headerHeight + drawing.height + 28;
  const height = foot + notes.length * NOTE_LINE + padding - 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="13.5" fill="${PALETTE.ink}"${isInText ? "" : ' role="graphics-document document"'}>`,
    `<title>${escapeMarkup(corpus.title)}</title>`,
    ...(isInText ? [] : [`<desc>${escapeMarkup(description.join(" "))}</desc>`]),
    `<rect width="${width}" height="${height}" fill="${style.ground ?? PALETTE.paper}"/>`,
    ...title.map((line, i) => svgText(padding, padding + 22 + i * 32, line, TITLE_FONT)),
    svgText(padding, scaleY, picture.isToScale ? exportMessages.toScale : exportMessages.notToScale, soft),
    `<g transform="translate(${padding + PANEL_PADDING},${top})">`,
    ...svgPanels(drawing, metrics),
    `<g transform="translate(0,${drawing.headerHeight})">`,
    ...svgRows(
      drawing,
      metrics,
      { corpus, selected: view.selected, asOf: view.asOf, isNamed: !isInText },
      axis,
    ),
    ...svgNotes(markNotes, window.origin),
    "</g></g>",
    ...notes.map((line, i) => svgText(padding, foot + i * NOTE_LINE, line, soft)),
    "</svg>",
  ].join("\n");
}

const FONT = "'Source Sans 3 Variable','Source Sans 3',Arial,'Liberation Sans',sans-serif";
const TITLE_FONT = 'font-size="25" font-weight="600" font-family="Georgia,\'Liberation Serif\',serif"';
