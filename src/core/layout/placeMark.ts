import type { MarkedKind } from "../model/disagreement.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { wrapText } from "../text/wrapText.ts";
import { extentOf } from "./laneIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** Horizontal extent of something, in CSS pixels. */
export interface Extent {
  left: number;
  right: number;
}

/** Part of a scale to lay out, and the room for it. */
export interface LayoutSpec {
  /** Scale after zooming. */
  scale: TimeScale;
  /** Extents of its panels, in time order. */
  rooms: readonly Extent[];
  /** Edges of the part to lay out, in pixels of the scale. */
  x0: number;
  x1: number;
  /** Returns the width of a label in CSS pixels. */
  measure(text: string): number;
  /** Half of a row, in CSS pixels. */
  unit: number;
  /** Kind of difference that the mark of an event shows, by its id. */
  differenceOf(event: string): MarkedKind | undefined;
}

/** Padding of a panel, in CSS pixels: its background is wider than its time by this on both sides. */
export const PANEL_PADDING = 10;
/** Gap between a mark and its label, and between neighbours on a row, in CSS pixels. */
export const LABEL_GAP = 8;
/** Gap beside the lines of a label on a mark. */
const WRAPPED_GAP = 5;
/** Smallest visible width of a mark, in CSS pixels. */
const MIN_MARK_WIDTH = 10;
/** Length of the bracket that ends on the day of a "by" date, in CSS pixels. */
const BY_LENGTH = 34;
/** Width of the sign of a difference behind a label, with its gap, in units. */
export const SIGN_WIDTH = 1;
/** Height of a line of a label, in units. */
export const LABEL_LINE = 1.07;
/** Number of lines of a label at most. */
const MAX_LINES = 4;
const EASY_LINES = 3;

/** Returns whether two extents on one row keep the gap. */
export function haveGap(a: Extent, b: Extent): boolean {
  return a.right + LABEL_GAP <= b.left || a.left >= b.right + LABEL_GAP;
}

/** An event's mark and label before they have a row. CSS pixels of the scale. */
export interface PlacedMark extends Extent {
  event: TimelineEvent;
  /** Extent of the date; to the edge of the scale if it is open, to the day if it is "by a day". */
  x0: number;
  x1: number;
  /** Lines of the label; none without room. */
  lines: readonly string[];
  labelX: number;
  labelSide: "on" | "right" | "left";
  /** Width of the widest line, with the sign of a difference. */
  labelWidth: number;
  /** Extent of the panel that contains the label. */
  room: Extent;
}

/** Returns the extents of the panels on a scale, in time order. */
export function panelRooms({ segments }: Pick<TimeScale, "segments">): Extent[] {
  return segments.flatMap(({ x0, x1, folded }) =>
    folded ? [] : [{ left: x0 - PANEL_PADDING + 2, right: x1 + PANEL_PADDING - 2 }],
  );
}

/** Returns the extent of the panel of a group. */
export function roomOf({ panel }: { panel: number }, { rooms }: Pick<LayoutSpec, "rooms">): Extent {
  return rooms[panel] ?? { left: 0, right: 0 };
}

/** Ways in which a label may be placed. `end`: an arrow leads to the mark's left. `tight`: on one line. */
export type LabelMode = "free" | "end" | "tight" | "none";

/** Returns the extent of an event's mark. */
function markExtent(event: TimelineEvent, scale: TimeScale): [number, number] {
  const [from, to] = extentOf(event);
  const [first, last] = [scale.segments[0]?.x0 ?? 0, scale.segments.at(-1)?.x1 ?? 0];
  const end = Number.isFinite(to) ? scale.xEnd(to) : last;
  const start = Number.isFinite(from) ? scale.x(from) : first;
  const home = scale.segments.find((one) => !one.folded && start < one.x1) ?? { x0: first, x1: last };
  // It ends inside its day. On a narrow day it begins earlier, in the same panel.
  if (event.date.form === "by") return [Math.max(Math.min(home.x0, start), end - BY_LENGTH), end];
  // Of the last days of a panel: it begins earlier, so that it does not touch the gutter.
  const begin = Math.max(Math.min(home.x0, start), Math.min(start, home.x1 - MIN_MARK_WIDTH));
  return [begin, Math.max(end, begin + MIN_MARK_WIDTH)];
}

/**
 * Places an event's mark, and its label where it fits in one panel: on the mark, beside it, or on several
 * lines. `left` and `right` enclose both:
 * ```
 *   on    ░░░ label ░░░      right    ▬ label      left    label ▬      on    ░ label on ░
 *         x0          x1              x0 x1                      x0 x1        ░ two lines░
 * ```
 */
export function placeMark(
  event: TimelineEvent,
  spec: LayoutSpec,
  mode: LabelMode = "free",
  /** Width to leave free behind a label, in CSS pixels: room for the words on a line. */
  reserve = 0,
): PlacedMark {
  const { scale, rooms, measure } = spec;
  const [x0, x1] = markExtent(event, scale);
  const sign = spec.differenceOf(event.id) ? SIGN_WIDTH * spec.unit : 0;
  const place = (
    lines: readonly string[],
    labelSide: PlacedMark["labelSide"],
    room: Extent,
    at: (width: number) => number,
  ): PlacedMark => {
    const widths = lines.map(measure);
    const labelWidth = Math.max(...widths, (widths.at(-1) ?? 0) + sign);
    const labelX = at(labelWidth);
    const [left, right] = [Math.min(x0, labelX), Math.max(x1, labelX + labelWidth)];
    return { event, x0, x1, lines, labelSide, labelX, labelWidth, room, left, right };
  };
  const home = rooms.find(({ right }) => x0 <= right) ?? rooms.at(-1) ?? { left: 0, right: 0 };
  const bare = { event, x0, x1, lines: [], labelSide: "on" as const, labelX: x0, labelWidth: 0, room: home };
  if (mode === "none") return { ...bare, left: x0, right: x1 };

  const one = [event.label];
  const width = measure(event.label) + sign;
  const parts = rooms
    .filter(({ left, right }) => right > x0 && left < x1)
    .map((room) => ({ room, from: Math.max(x0, room.left), to: Math.min(x1, room.right) }));
  const onBar = parts.find(({ from, to }) => to - from >= width + LABEL_GAP + WRAPPED_GAP);
  if (onBar) return place(one, "on", onBar.room, () => onBar.from + LABEL_GAP);
  const last = parts.at(-1)?.room ?? home;
  const right = x1 + LABEL_GAP;
  if (right + width <= last.right - reserve) return place(one, "right", last, () => right);
  const canBeLeft = mode !== "end";
  if (canBeLeft && x0 - LABEL_GAP - width >= home.left)
    return place(one, "left", home, (label) => x0 - LABEL_GAP - label);
  if (mode === "tight") return { ...bare, left: x0, right: x1 };

  // On as few lines as possible: on a part of the bar, else beside it.
  const choices = [
    ...parts.map(({ room, from, to }) => {
      return { side: "on" as const, room, from: from + WRAPPED_GAP, to: to - WRAPPED_GAP };
    }),
    { side: "right" as const, room: last, from: right, to: last.right - reserve },
    ...(canBeLeft ? [{ side: "left" as const, room: home, from: home.left, to: x0 - LABEL_GAP }] : []),
  ];
  const wrapped = choices.flatMap(({ side, room, from, to }) => {
    const lines = wrapLabel(event.label, to - from, measure, sign);
    if (lines === null) return [];
    return [place(lines, side, room, (label) => (side === "left" ? to - label : from))];
  });
  // In the panel of its start, unless that needs more lines than are easy to read.
  const sorted = wrapped.toSorted((a, b) => a.lines.length - b.lines.length);
  const fewest = sorted.find(({ room, lines }) => room === home && lines.length <= EASY_LINES) ?? sorted[0];
  return fewest ?? { ...bare, left: x0, right: x1 };
}

/** Wraps a label, with room for a sign behind it; null if it needs too many lines or a word is too wide. */
function wrapLabel(
  label: string,
  room: number,
  measure: LayoutSpec["measure"],
  sign: number,
): string[] | null {
  const lines = wrapText(label, room, measure);
  const last = lines.at(-1) ?? "";
  if (sign > 0 && measure(last) + sign > room) {
    const words = last.split(" ");
    if (words.length < 2) return null;
    lines.splice(-1, 1, words.slice(0, -1).join(" "), words.at(-1) ?? "");
  }
  const fits = lines.every((line, i) => measure(line) + (i === lines.length - 1 ? sign : 0) <= room);
  return fits && lines.length <= MAX_LINES ? lines : null;
}
