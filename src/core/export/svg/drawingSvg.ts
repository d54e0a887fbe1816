import { formatEventDate } from "../../dates/formatEventDate.ts";
import { findPublicity } from "../../evidence/disclosure.ts";
import { clusterChipOf } from "../../layout/clusters.ts";
import type { Drawing, Mark } from "../../layout/drawing.ts";
import {
  buildDifferenceSign,
  buildLinePaths,
  buildMarkGlyph,
  type GlyphPart,
} from "../../layout/markGlyph.ts";
import type { MarkNote } from "../../layout/markNotes.ts";
import { LABEL_LINE } from "../../layout/placeMark.ts";
import type { TextMetrics, VoiceColumn } from "../../layout/voiceColumn.ts";
import { exportMessages as messages } from "../../messages/exports.ts";
import { formatNumber } from "../../messages/language.ts";
import { timelineMessages } from "../../messages/timeline.ts";
import type { Corpus } from "../../model/corpus.ts";
import { differenceKindOf } from "../../model/disagreement.ts";
import type { TimelineEvent } from "../../model/timelineEvent.ts";
import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { PALETTE } from "./palette.ts";
import { MIDDLE, SUBTITLE, svgText } from "./text.ts";

const { accent, bracket, ink, known, paper, soft, wash } = PALETTE;

/** SVG attributes of each part of a mark: the colours and strokes of the page's style sheet. */
export const PART_PAINT: Readonly<Record<GlyphPart["kind"], string>> = {
  known: `fill="${known}"`,
  span: `fill="${bracket}"`,
  inferred: `fill="none" stroke="${soft}" stroke-dasharray="4 3"`,
  bracket: `fill="none" stroke="${ink}" stroke-width="1.5"`,
};

/** State of the events that a picture shows. */
export interface PictureState {
  corpus: Corpus;
  /** Id of the selected event; null for none. */
  selected: string | null;
  /** Time of an as-of view in milliseconds UTC; null for none. */
  asOf: number | null;
  /** Whether marks are named for screen readers and scripts. In a print of the page, the text names them. */
  isNamed: boolean;
}

/** Groups the parts of a mark, with its events and a name (WAI-ARIA Graphics Module 1.0). */
function svgSymbol(
  events: readonly TimelineEvent[],
  name: string,
  parts: readonly string[],
  state: PictureState,
): string {
  if (!state.isNamed) return parts.join("");
  const ids = escapeMarkup(events.map(({ id }) => id).join(" "));
  const title = `<title>${escapeMarkup(name)}</title>`;
  return `<g role="graphics-symbol img" data-event="${ids}">${title}${parts.join("")}</g>`;
}

const nameOfEvent = ({ title, date }: TimelineEvent) => messages.eventName(title, formatEventDate(date));

const LABEL_BASELINE = 4.6;

export function formatAttributes(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

/** Builds the shape of a mark. */
export function svgGlyph({ event, x0, x1, y, height }: Mark, { unit }: Pick<TextMetrics, "unit">): string {
  return buildMarkGlyph(event.date, { x0, x1, top: y - 0.7 * unit, height })
    .map(({ kind, rect, d }) =>
      rect ? `<rect ${formatAttributes(rect)} ${PART_PAINT[kind]}/>` : `<path d="${d}" ${PART_PAINT[kind]}/>`,
    )
    .join("");
}

/** Opacity of an event by its state in an as-of view. */
const OPACITY = { "not-yet": 0.25, perhaps: 0.6, public: 1 };

function svgSign(event: TimelineEvent, { corpus }: PictureState, x: number, y: number, unit: number): string {
  const kind = differenceKindOf(event.id, corpus.disagreements);
  if (kind === undefined) return "";
  const stroke = kind === "articles" ? accent : soft;
  return `<path d="${buildDifferenceSign(kind, x, y, unit)}" fill="none" stroke="${stroke}" stroke-width="1.5"/>`;
}

/** Builds the lines of a label, with the sign of a difference behind them. */
function svgLabel(
  event: TimelineEvent,
  { lines, x, y, lineHeight }: { lines: readonly string[]; x: number; y: number; lineHeight: number },
  attributes: string,
  metrics: TextMetrics,
  state: PictureState,
): string {
  if (lines.length === 0) return "";
  const last = lines.length - 1;
  // A space ends each line but the last, for those who copy the text.
  const texts = lines.map((words, i) =>
    svgText(x, y + LABEL_BASELINE + i * lineHeight, i < last ? `${words} ` : words, attributes),
  );
  return (
    texts.join("") +
    svgSign(event, state, x + metrics.measure(lines[last] ?? "") + 4, y + last * lineHeight, metrics.unit)
  );
}

function svgFrame(event: TimelineEvent, { selected }: PictureState, box: object): string {
  if (event.id !== selected) return "";
  return `<rect ${formatAttributes(box)} fill="${wash}" stroke="${ink}" stroke-width="1.5"/>`;
}

function paintOf(event: TimelineEvent, state: PictureState) {
  const publicity = findPublicity(state.corpus, event, state.asOf) ?? "public";
  const weight = event.id === state.selected ? ' font-weight="700"' : "";
  const style = publicity === "not-yet" ? ' font-style="italic"' : "";
  return { opacity: OPACITY[publicity], font: weight + style };
}

/** Builds a mark with its label. The selected one is framed; one that had not happened is faint. */
export function svgMark(mark: Mark, metrics: TextMetrics, state: PictureState): string {
  const { event, y, left, right, labelX, labelSide, lines, height } = mark;
  const { date } = event;
  const { opacity, font } = paintOf(event, state);
  const { unit } = metrics;
  const onKnown =
    labelSide === "on" && date.basis !== "inferred" && (date.form === "day" || date.form === "period");
  const fill = onKnown && opacity === 1 ? `fill="${paper}"` : "";
  const box = { x: left - 4, y: y - 0.7 * unit - 3, width: right - left + 8, height: height + 6 };
  const parts = [
    svgFrame(event, state, box),
    `<g opacity="${opacity}">${svgGlyph(mark, metrics)}</g>`,
    svgLabel(event, { lines, x: labelX, y, lineHeight: LABEL_LINE * unit }, fill + font, metrics, state),
  ];
  return svgSymbol([event], nameOfEvent(event), parts, state);
}

/** Builds the lines between the two ends of rows. */
export function svgLines({ lines, gutters }: Drawing, width: number): string[] {
  return lines.map((one) => {
    const { solid, dotted, head } = buildLinePaths(one, gutters, [0, width], 0);
    const stroke = `fill="none" stroke="${ink}"`;
    const words = one.wordsX === null ? "" : svgText(one.wordsX, one.y - 4, one.elapsed, SUBTITLE);
    return [
      `<path class="row-line" d="${solid}" ${stroke}/>`,
      `<path d="${dotted}" ${stroke} stroke-dasharray="1.5 3"/>`,
      `<path d="${head}" fill="${ink}"/>`,
      words,
    ].join("");
  });
}

/** Builds the words behind the labels of marks. */
export function svgNotes(notes: readonly MarkNote[], origin: number): string[] {
  return notes.map(({ x, y, text, isOnKnown }) =>
    svgText(x + origin, y + LABEL_BASELINE, text, `font-size="12.5" fill="${isOnKnown ? paper : soft}"`),
  );
}

/** Builds a column of voices. */
export function svgVoices(
  { names, entries, more }: VoiceColumn,
  metrics: TextMetrics,
  state: PictureState,
): string {
  const { unit } = metrics;
  const lineHeight = 1.2 * unit;
  return [
    ...names.flatMap(({ x, y, lines }) =>
      lines.map((words, i) =>
        svgText(
          x,
          y + 0.85 * unit + LABEL_BASELINE + i * lineHeight,
          words,
          `font-weight="600" font-size="12.5" fill="${soft}"`,
        ),
      ),
    ),
    ...entries.map(({ event, x, y, width, height, lines }) => {
      const { opacity, font } = paintOf(event, state);
      const text = svgLabel(event, { lines, x, y: y + 0.85 * unit, lineHeight }, font, metrics, state);
      const frame = svgFrame(event, state, { x: x - 4, y, width: width + 8, height });
      const parts = [frame, `<g opacity="${opacity === 1 ? 1 : 0.6}">${text}</g>`];
      return svgSymbol([event], nameOfEvent(event), parts, state);
    }),
    more ? svgText(more.x, more.y + unit, timelineMessages.moreVoices(more.events.length)) : "",
  ].join("");
}

/** Builds the rows of a drawing: names of groups, lines, marks, clusters and voices. */
export function svgRows(
  drawing: Drawing,
  metrics: TextMetrics,
  state: PictureState,
  width: number,
): string[] {
  const { headings, marks, clusters, voices } = drawing;
  return [
    ...headings.map(({ x, y, label }) =>
      svgText(x, y, label, `font-weight="600" font-size="12.5" fill="${soft}"`),
    ),
    ...svgLines(drawing, width),
    ...marks.map((mark) => svgMark(mark, metrics, state)),
    ...clusters.map((cluster) => {
      const { rect, text } = clusterChipOf(cluster);
      const number = svgText(text.x, text.y, formatNumber(cluster.events.length), MIDDLE);
      const box = `<rect ${formatAttributes(rect)} fill="${paper}" stroke="${ink}"/>`;
      const name = messages.clusterName(cluster.events.map(nameOfEvent));
      return svgSymbol(cluster.events, name, [box, number], state);
    }),
    ...voices.map((column) => svgVoices(column, metrics, state)),
  ];
}
