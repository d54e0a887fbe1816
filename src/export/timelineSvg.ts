import { durationInWords } from "../event/elapsed.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import { foldedScale } from "../layout/foldedScale.ts";
import { type LanesBy, lanesOf } from "../layout/lanes.ts";
import { type Lane, type Mark, markLayout } from "../layout/markLayout.ts";
import { ticksOf } from "../layout/ticks.ts";
import type { TimeScale } from "../layout/timeScale.ts";
import type { ExportRequest } from "./exportRequest.ts";

const INK = "#1d1b18";
const SOFT = "#5a554c";
const LINE = "#d9d3c7";
const PAPER = "#fbf9f5";
const ACCENT = "#8a2b1f";
const GUTTER = 130;
const PAD = 28;
const LEADING = 19;

/** How the picture is drawn. */
export interface PictureStyle {
  /** CSS pixels. */
  width: number;
  lanes: LanesBy;
  /** The colour of its ground; none for the page’s own. */
  ground?: string;
  /** The width of a label in 13 px, in CSS pixels. */
  measure(text: string): number;
}

/** The timeline as a picture that stands alone: its title, what it shows, the articles, and the edition. */
export function timelineSvg(request: ExportRequest, style: PictureStyle): string {
  const { corpus, events } = request;
  const plot = style.width - 2 * PAD - GUTTER;
  const scale = foldedScale(
    corpus.events.map(({ dating }) => dating),
    plot,
  );
  const lanes = lanesOf(events, style.lanes, corpus);
  const spec = { scale, width: plot, x0: 0, x1: plot, measure: style.measure, rows: 64 };
  const layout = markLayout(lanes, spec);
  const room = style.width - 2 * PAD;
  const title = wrapped(corpus.title, room, (text) => style.measure(text) * 1.95);
  const notes = notesOf(request).flatMap((note) => wrapped(note, room, style.measure));
  const top = PAD + title.length * 32 + 50;
  const foot = top + layout.height + 34;
  const height = foot + notes.length * LEADING + PAD - 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${style.width}" height="${height}" viewBox="0 0 ${style.width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Arial,'Liberation Sans',sans-serif" font-size="13" fill="${INK}">`,
    `<title>${xml(corpus.title)}</title>`,
    `<rect width="${style.width}" height="${height}" fill="${style.ground ?? PAPER}"/>`,
    ...title.map((line, i) =>
      textAt(
        PAD,
        PAD + 22 + i * 32,
        line,
        'font-size="25" font-weight="600" font-family="Georgia,\'Liberation Serif\',serif"',
      ),
    ),
    `<g transform="translate(${PAD},${top})">`,
    ...layout.lanes.map((lane, i) => laneBand(lane, room, i)),
    `<g transform="translate(${GUTTER},0)">`,
    ...axis(scale, layout.height, style),
    ...layout.lanes.flatMap(({ marks, clusters }) => [
      ...marks.map(markShape),
      ...clusters.map(
        ({ left, right, y, label }) =>
          `<rect x="${left}" y="${y - 9}" width="${right - left}" height="18" rx="9" fill="${PAPER}" stroke="${INK}"/>${textAt((left + right) / 2, y + 4.5, label, 'text-anchor="middle"')}`,
      ),
    ]),
    "</g></g>",
    ...notes.map((line, i) => textAt(PAD, foot + i * LEADING, line, `fill="${SOFT}"`)),
    "</svg>",
  ].join("\n");
}

function notesOf({ corpus, events, filters, page }: ExportRequest): string[] {
  return [
    "Block: a known day. Dashed: some day within, not known which. Bar: lasted so long; torn ends: about then. Dots up to a line: on or before that day.",
    `${events.length} of ${corpus.events.length} events${filters.length > 0 ? `, narrowed to: ${filters.join("; ")}` : ""}.`,
    ...corpus.articles.map(({ headline, date, file }) => `“${headline}”, dated ${date} (${file})`),
    `Edition ${corpus.edition.slice(0, 12)}${page === "" ? "" : `, ${page}`}`,
  ];
}

function laneBand({ label, y0, y1 }: Lane, width: number, i: number): string {
  const fill = i % 2 ? PAPER : "#f3f0e9";
  return `<rect y="${y0}" width="${width}" height="${y1 - y0}" fill="${fill}"/>${textAt(8, y0 + 19, label, 'font-weight="700"')}`;
}

function axis(scale: TimeScale, height: number, { measure }: PictureStyle): string[] {
  const ticks = ticksOf(scale, measure).map(
    ({ x, label }) =>
      `<path d="M${x},-6V${height}" stroke="${LINE}"/>${textAt(x, -11, label, 'text-anchor="middle" font-size="12"')}`,
  );
  const folds = scale.stretches
    .filter(({ folded }) => folded)
    .map(
      ({ from, to, x0, x1 }) =>
        `<rect x="${x0}" width="${x1 - x0}" height="${height}" fill="${PAPER}"/><path d="M${x0 + 4},0V${height}M${x1 - 4},0V${height}" stroke="${SOFT}" stroke-dasharray="5 4"/>${textAt((x0 + x1) / 2, -28, `${durationInWords(to - from)} drawn short`, 'text-anchor="middle" font-size="12" font-style="italic"')}`,
    );
  return [...ticks, ...folds];
}

/** The shapes that the page's own drawing has, which tell without colour how well a date is known. */
function markShape({ event, x0, x1, y, labelX, labelSide }: Mark): string {
  // On the dark block of a day the label is light; anywhere else it is kept clear of the lines behind it.
  const onDark = labelSide === "on" && event.dating.form === "day";
  const paint = onDark ? `fill="${PAPER}"` : `stroke="${PAPER}" stroke-width="3" paint-order="stroke"`;
  return `${glyph(event, x0, x1, y)}${textAt(labelX, y + 4.5, event.label, paint)}`;
}

/** An event's shape alone. */
export function glyph(
  { dating: { form, min, max } }: TimelineEvent,
  x0: number,
  x1: number,
  y: number,
): string {
  if (form === "day") return `<rect x="${x0}" y="${y - 8}" width="${x1 - x0}" height="16" fill="${ACCENT}"/>`;
  if (form === "within")
    return `<rect x="${x0 + 0.5}" y="${y - 9.5}" width="${x1 - x0 - 1}" height="19" rx="3" fill="#e6e2d9" stroke="${SOFT}" stroke-dasharray="4 3"/>`;
  if (form === "by")
    return `<path d="M${x0},${y}H${x1 - 4}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="2 3"/><path d="M${x1 - 2},${y - 8}V${y + 8}" stroke="${INK}" stroke-width="3"/>`;
  const tear = min?.approximate || max?.approximate ? 6 : 0;
  const [left, right] = [x0 + tear, x1 - tear];
  return `<path d="M${left},${y - 9}H${right}l${tear},4.5l${-tear},4.5l${tear},4.5l${-tear},4.5H${left}l${-tear},-4.5l${tear},-4.5l${-tear},-4.5Z" fill="#c3bfb4"/>`;
}

/** A text element; `attributes` as they are written. */
export function textAt(x: number, y: number, text: string, attributes = ""): string {
  return `<text x="${x}" y="${y}" ${attributes}>${xml(text)}</text>`;
}

/** Lines of at most `room` pixels, broken at spaces. */
export function wrapped(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text as XML has it; what XML 1.0 has no sign for becomes the replacement character. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
