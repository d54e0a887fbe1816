import { max } from "d3";
import { timelineMessages as messages } from "../messages/timeline.ts";
import { differenceKindOf } from "../model/disagreement.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { buildGroupItems, CHIP_HEIGHT, type Cluster } from "./clusters.ts";
import { collapseRows } from "./collapseRows.ts";
import type { DrawingModel } from "./drawingModel.ts";
import {
  buildHeaders,
  HEADER_LINE,
  headerBaseline,
  type LeftOutGutter,
  type PanelHeader,
} from "./panelHeader.ts";
import { type Extent, LABEL_LINE, type LayoutSpec, PANEL_PADDING, panelRooms } from "./placeMark.ts";
import { ROW_UNITS, type RowLine, type RowMark, type Rows, WORDS_PADDING, WORDS_SIZE } from "./row.ts";
import { buildRows } from "./rows.ts";
import type { TimeScale } from "./timeScale.ts";
import type { DrawnWindow } from "./visibleMarks.ts";
import { buildVoiceColumn, type TextMetrics, type VoiceColumn } from "./voiceColumn.ts";

/** An event's mark with its label. CSS pixels of the scale, and from the top of the rows. */
export interface Mark extends RowMark {
  /** Middle of its first line, and height of its form. */
  y: number;
  height: number;
}

/** Line between two ends of a row. To a voice it turns at `elbow` and ends in another row, at `toY`. */
export interface DrawnLine extends RowLine {
  y: number;
  toY: number;
  elbow: number;
  /** Place of the words for the time between; null without room. */
  wordsX: number | null;
}

/** Everything that is drawn in one window. */
export interface Drawing {
  headers: readonly PanelHeader[];
  gutters: readonly (LeftOutGutter & { noteY: number | null })[];
  headings: readonly { key: string; label: string; x: number; y: number }[];
  marks: readonly Mark[];
  lines: readonly DrawnLine[];
  clusters: readonly Cluster[];
  voices: readonly VoiceColumn[];
  /** Marks and voices that are laid out, but in no row of the view. The keyboard reaches them. */
  outOfView: readonly { key: string; event: TimelineEvent; x0: number; x1: number; y: number }[];
  /** Baseline of the labels of ticks: the last line of the highest header, next to the ticks. */
  tickLabelY: number;
  /** Heights of the headers and of the rows. */
  headerHeight: number;
  height: number;
}

/** Heights in units. */
const HEADER_PADDING = 0.9;
const MARK_HEIGHT = 1.4;
const BOTTOM = 0.8;
/** Height of the rows above which voices are only counted, in units. */
const TALLEST_VOICES = 44;
/** Visible width of a column of voices below which it is only counted, in units. */
const NARROW_VOICES = 8;

/** Room for an arrowhead, in CSS pixels. */
const HEAD_ROOM = 8;

/** Lays out everything in a window of a zoomed scale. `isWhole` is whether it shows the whole scale. */
export function buildDrawing(
  model: DrawingModel,
  scale: TimeScale,
  window: DrawnWindow,
  range: { x0: number; x1: number },
  metrics: TextMetrics,
  isWhole: boolean,
): Drawing {
  const { corpus, panels, groups, voicePanels } = model;
  const { unit, measure } = metrics;
  const rooms = panelRooms(scale);
  const differenceOf = (event: string) => differenceKindOf(event, corpus.disagreements);
  const spec: LayoutSpec = { scale, rooms, ...range, measure, unit, differenceOf };
  const items = buildGroupItems(groups, spec);
  const voiceEdge = (event: string) => rooms[voicePanels.get(event) ?? -1]?.left;
  const all = buildRows(items, { ends: model.ends, voiceEdge }, spec);
  const rows = isWhole ? all : collapseRows(all, window, rooms);
  const view = { left: window.x, right: window.x + window.width };
  const { headers, gutters } = buildHeaders(
    panels,
    scale,
    { left: view.left - PANEL_PADDING, right: view.right + PANEL_PADDING },
    metrics,
    model.finest,
  );
  const yOf = (at: number) => (at + 1) * unit;
  const voices = panels.flatMap(({ isVoices, events }, i) => {
    const room = rooms[i];
    if (!isVoices || !room) return [];
    const [left, right] = [Math.max(room.left, view.left), Math.min(room.right, view.right)];
    if (right <= left) return [];
    const tallest = right - left < NARROW_VOICES * unit ? 0 : Math.max(rows.units, TALLEST_VOICES) * unit;
    return [
      buildVoiceColumn(
        events,
        corpus.actors,
        { left, right },
        metrics,
        tallest,
        (id) => differenceOf(id) !== undefined,
      ),
    ];
  });
  const lines = placeLines(rows, model, voices, rooms, gutters, metrics);
  const wordless = new Map(
    lines.flatMap(({ key, elapsed, wordsX }) => (elapsed !== "" && wordsX === null ? [[key, elapsed]] : [])),
  );
  const rowsHeight = Math.max(rows.units * unit, ...voices.map(({ height }) => height)) + BOTTOM * unit;
  const headerLines = max(headers, ({ title, subtitle }) => Math.max(2, title.length + subtitle.length)) ?? 2;
  return {
    headers,
    gutters: gutters.map((gutter) => ({ ...gutter, noteY: findNoteY(gutter, rows, unit) })),
    headings: rows.headings.flatMap(({ key, lines, width, panel, unit: at }) => {
      const { left, right } = rooms[panel] ?? { left: 0, right: 0 };
      const x = Math.max(left, Math.min(view.left - PANEL_PADDING + 2, right - width - PANEL_PADDING));
      return lines.map((label, i) => {
        return { key: `${key}/${i}`, label, x: x + PANEL_PADDING - 2, y: (at + 1.45 + i) * unit };
      });
    }),
    marks: rows.marks.map((mark) => ({
      ...mark,
      ...(wordless.has(mark.key) && { notes: [messages.saidAfter(wordless.get(mark.key) ?? "")] }),
      y: yOf(mark.unit),
      height: heightOf(mark) * unit,
    })),
    lines,
    outOfView: isWhole ? [] : findOutOfView(all, rows, model, voices, rooms, unit),
    clusters: rows.clusters.map(({ unit: at, panel, ...cluster }) => {
      return { ...cluster, y: yOf(at), height: CHIP_HEIGHT * unit };
    }),
    voices,
    tickLabelY: headerBaseline(headerLines - 1, unit),
    headerHeight: (headerLines * HEADER_LINE + HEADER_PADDING) * unit,
    height: rowsHeight,
  };
}

/** Returns the height of a mark in units: that of the lines on it. */
function heightOf({ labelSide, lines }: RowMark): number {
  return MARK_HEIGHT + (labelSide === "on" ? Math.max(0, lines.length - 1) * LABEL_LINE : 0);
}

function findOutOfView(
  all: Rows,
  rows: Rows,
  { panels }: DrawingModel,
  voices: readonly VoiceColumn[],
  rooms: LayoutSpec["rooms"],
  unit: number,
): Drawing["outOfView"] {
  const drawn = new Set([
    ...rows.marks.map(({ key }) => key),
    ...voices.flatMap(({ entries }) => entries.map(({ key }) => key)),
    ...voices.flatMap(({ more }) => (more?.events ?? []).map(({ id }) => `voice/${id}`)),
  ]);
  const marks = all.marks.map(({ key, event, x0, x1, unit: at }) => {
    return { key, event, x0, x1, y: (at + 1) * unit };
  });
  const statements = panels.flatMap(({ isVoices, events }, i) => {
    const room = rooms[i];
    if (!isVoices || !room) return [];
    return events.map((event, n) => {
      return { key: `voice/${event.id}`, event, x0: room.left, x1: room.right, y: n * 2 * unit };
    });
  });
  return [...marks, ...statements].filter(({ key }) => !drawn.has(key));
}

/** Finds a place for the note of a gutter where no row crosses it. */
function findNoteY({ left, right, note }: LeftOutGutter, rows: Rows, unit: number): number | null {
  const crossed = new Set<number>();
  for (const item of [...rows.marks, ...rows.lines])
    if (item.right > left && item.left < right)
      for (let u = item.unit; u < item.unit + ROW_UNITS; u++) crossed.add(u);
  const need = Math.ceil(note.length * HEADER_LINE) + 1;
  for (let at = 2; at + need <= Math.max(rows.units, need + 2); at++)
    if (Array.from({ length: need }, (_, i) => at + i).every((u) => !crossed.has(u)))
      return (at + 1.2) * unit;
  return null;
}

/** Places the lines of rows: those that lead to a voice go around the edge of its panel. */
function placeLines(
  rows: Rows,
  { voicePanels }: DrawingModel,
  voices: readonly VoiceColumn[],
  rooms: LayoutSpec["rooms"],
  gutters: readonly LeftOutGutter[],
  { measure, unit }: TextMetrics,
): DrawnLine[] {
  const entries = new Map(voices.flatMap((column) => column.entries.map((entry) => [entry.event.id, entry])));
  const count = rows.lines.filter(({ voice }) => voice !== null).length;
  let n = 0;
  return rows.lines.map((line) => {
    const y = (line.unit + 1) * unit;
    const entry = line.voice === null ? undefined : entries.get(line.voice);
    const edge = rooms[voicePanels.get(line.voice ?? "") ?? -1]?.left ?? line.right;
    const elbow = line.voice === null ? line.right : edge - PANEL_PADDING + 3 + (n++ - (count - 1) / 2) * 3;
    const words = measure(line.elapsed) * WORDS_SIZE;
    const isIn = ({ left, right }: Extent, padding: number) =>
      Math.min(right, line.right - HEAD_ROOM) - Math.max(left, line.left) >= words + padding;
    // Best above the time that is left out.
    const gutter = gutters.find((one) => isIn(one, 0));
    const room = gutter ? undefined : rooms.find((one) => isIn(one, WORDS_PADDING));
    const wordsX = gutter
      ? (gutter.left + gutter.right - words) / 2
      : room
        ? Math.max(room.left, line.left) + WORDS_PADDING / 2
        : null;
    return {
      ...line,
      y,
      toY: entry ? entry.y + 0.85 * unit : y,
      right: entry ? (entry.hasName ? edge + 6 : entry.x - 3) : line.right,
      elbow,
      wordsX: line.elapsed === "" ? null : wordsX,
    };
  });
}
