import { utcTicks } from "d3";
import { formatDurationQuarters } from "../dates/formatDuration.ts";
import { timelineMessages as messages } from "../messages/timeline.ts";
import { DAY } from "../model/day.ts";
import { balanceText } from "../text/wrapText.ts";
import { type Panel, unitOf } from "./panels.ts";
import { type Extent, PANEL_PADDING } from "./placeMark.ts";
import { buildTicks, TICK_EDGE, type Tick } from "./ticks.ts";
import type { ScaleSegment, TimeScale } from "./timeScale.ts";
import type { TextMetrics } from "./voiceColumn.ts";

/** Header of a panel, as far as it is drawn. CSS pixels of the scale. */
export interface PanelHeader extends Extent {
  key: string;
  /** The panel's name for screen readers. */
  name: string;
  title: readonly string[];
  subtitle: readonly string[];
  /** Its unit, and where it is behind the title; null if the subtitle names it. */
  unit: string;
  unitX: number | null;
  /** Position of the text, and whether it is its middle. */
  textX: number;
  isCentered: boolean;
  ticks: readonly Tick[];
  /** Positions of the lines through the rows. */
  lines: readonly number[];
  /** Positions of ticks without labels. */
  marks: readonly number[];
}

/** Gutter in which time is left out. CSS pixels of the scale. */
export interface LeftOutGutter extends Extent {
  key: string;
  duration: readonly string[];
  /** Sentence that says what the gutter leaves out, in lines. */
  note: readonly string[];
}

/** Height of a line of a header, in units. */
export const HEADER_LINE = 1.2;
/** Returns the baseline of a line of a header in CSS pixels from its top. Lines count from 0. */
export const headerBaseline = (line: number, unit: number) => (line + 1) * HEADER_LINE * unit;

/** Size of a title relative to a label, with the width of its heavier letters. */
const TITLE_SIZE = 1.17;
/** Size of a subtitle relative to a label. */
const SUBTITLE_SIZE = 0.96;
/** The same of a note, which has another font. */
const NOTE_SIZE = 1.1;
/** Gap between a title and the unit behind it, in CSS pixels. */
const UNIT_GAP = 8;
/** Smallest distance of ticks without labels, in CSS pixels. */
const MARK_SPACING = 8;

/** Visible part of the scale, in CSS pixels. */
type Visible = Extent;

function buildHeader(
  panel: Panel,
  segment: ScaleSegment,
  scale: TimeScale,
  view: Visible,
  { measure }: TextMetrics,
  finest: number,
): PanelHeader {
  const [left, right] = [segment.x0 - PANEL_PADDING, segment.x1 + PANEL_PADDING];
  const inner = segment.x1 - segment.x0;
  const titleWidth = (text: string) => measure(text) * TITLE_SIZE;
  const subtitleWidth = (text: string) => measure(text) * SUBTITLE_SIZE;
  const title =
    titleWidth(panel.title) <= inner ? [panel.title] : balanceText(panel.short, inner, titleWidth);
  const isDay = panel.to - panel.from <= DAY && panel.unit !== "hour";
  // The text stays in the visible part of its panel.
  const from = Math.max(segment.x0, view.left + PANEL_PADDING);
  const to = Math.min(segment.x1, view.right - PANEL_PADDING);
  const visible = { from: scale.time(from), to: scale.time(to) };
  const unit = panel.to - panel.from > DAY ? messages.units[unitOf(visible, finest)] : panel.subtitle;
  // A unit is behind the title, if there is room, so that the ticks have their whole line.
  const isUnit = panel.stage === null && !isDay && !panel.isVoices;
  const besideTitle = titleWidth(title.join(" ")) + UNIT_GAP;
  const hasUnit = isUnit && title.length === 1 && besideTitle + subtitleWidth(unit) <= inner;
  const subtitle = hasUnit ? [] : balanceText(panel.subtitle, inner, subtitleWidth);
  const isCentered = isDay;
  const unitWidth = hasUnit ? besideTitle + subtitleWidth(unit) : 0;
  const width = Math.max(unitWidth, ...title.map(titleWidth), ...subtitle.map(subtitleWidth));
  const start = isCentered
    ? Math.max(segment.x0 + width / 2, Math.min((from + to) / 2, segment.x1 - width / 2))
    : Math.max(segment.x0, Math.min(from, segment.x1 - width));
  const labels = hasUnit
    ? start + TICK_EDGE
    : start + (subtitle.length === 1 ? subtitleWidth(subtitle[0] ?? "") : width) + 12;
  const own = { ...scale, segments: [segment] };
  /** Lines of years among months; every line of one unit. */
  const pickLines = (ticks: readonly Tick[]): number[] => {
    const isYear = ({ time }: Tick) => new Date(time).toISOString().endsWith("-01-01T00:00:00.000Z");
    const years = ticks.filter(isYear);
    return (years.length > 0 ? years : ticks).flatMap(({ lines }) => lines);
  };
  const hasTicks = !isDay && !panel.isVoices && to > from;
  const ticks = hasTicks ? buildTicks(own, measure, [labels, to], finest) : [];
  return {
    key: `${panel.from}`,
    name: messages.panelName(panel.title, panel.subtitle),
    left,
    right,
    title,
    subtitle,
    unit,
    unitX: hasUnit ? start + besideTitle : null,
    textX: start,
    isCentered,
    ticks,
    lines: pickLines(ticks),
    marks: hasTicks
      ? utcTicks(new Date(scale.time(from)), new Date(scale.time(to)), (to - from) / MARK_SPACING)
          .filter((time) => +time % DAY === 0 || panel.unit === "hour")
          .map((time) => scale.x(+time))
      : [],
  };
}

/** Builds the headers of the panels that are in view, and the gutters of left-out time between them. */
export function buildHeaders(
  panels: readonly Panel[],
  scale: TimeScale,
  view: Visible,
  metrics: TextMetrics,
  finest: number,
): { headers: PanelHeader[]; gutters: LeftOutGutter[] } {
  const segments = scale.segments.filter(({ folded }) => !folded);
  const isVisible = (left: number, right: number) => right > view.left && left < view.right;
  const headers = panels.flatMap((panel, i) => {
    const segment = segments[i];
    return segment && isVisible(segment.x0 - PANEL_PADDING, segment.x1 + PANEL_PADDING)
      ? [buildHeader(panel, segment, scale, view, metrics, finest)]
      : [];
  });
  const gutters = panels.flatMap((panel, i) => {
    const [segment, next] = [segments[i], segments[i + 1]];
    if (!segment || !next || panel.leftOut === 0) return [];
    const [left, right] = [segment.x1 + PANEL_PADDING, next.x0 - PANEL_PADDING];
    if (!isVisible(left, right)) return [];
    const wrap = (text: string, size: number) =>
      balanceText(text, right - left - 4, (line) => metrics.measure(line) * size);
    return [
      {
        ...{ key: `${panel.to}`, left, right },
        duration: wrap(formatDurationQuarters(panel.leftOut), TITLE_SIZE),
        note: wrap(messages.leftOutNote, NOTE_SIZE),
      },
    ];
  });
  return { headers, gutters };
}
