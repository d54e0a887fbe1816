import type { Mark } from "./drawing.ts";
import { type Extent, haveGap, LABEL_GAP, PANEL_PADDING } from "./placeMark.ts";

/**
 * Part of the zoomed scale that is drawn. Everything here is in CSS pixels of that scale:
 * ```
 *   scale      ├────┼────┼────┼────┼────┼────┼────┤   steps of half a width
 *   origin               ▲                            left edge of the layer; it moves by these steps
 *   view                    ├─────────┤               x … x + width
 *   drawn                 ├─┴─────────┴─┤             the view, and OVERSCAN on both sides
 *   laid out           ├───────────────────┤          2 widths, the same for every x in one step
 * ```
 * While the person drags, the window waits and only the layer moves. The window follows when the view is
 * OVERSCAN ahead, or rests: then marks enter and labels move.
 */
export interface DrawnWindow {
  x: number;
  width: number;
  /** Zero of the coordinates in the layer. They stay exact in SVG's 32-bit floats, and the same in a step. */
  origin: number;
}

/** Share of the width by which the view may be ahead of its window, and by which more than it is drawn. */
export const OVERSCAN = 1 / 4;

/** Builds the window for a view at `x`. */
export function drawnWindowAt(x: number, width: number): DrawnWindow {
  const step = width / 2;
  return { x, width, origin: Math.floor(x / step) * step };
}

/** Finds the part of the scale to lay out for a window: the same for all windows in one step. */
export function layoutRange({ width, origin }: DrawnWindow): { x0: number; x1: number } {
  return { x0: origin - width * OVERSCAN, x1: origin + width * (2 - OVERSCAN) };
}

/** Checks whether any part of an extent on the scale is drawn. */
export function overlapsWindow({ x, width }: DrawnWindow, left: number, right: number): boolean {
  return right >= x - width * OVERSCAN && left <= x + width * (1 + OVERSCAN);
}

/** Mark as it is drawn in one window. CSS pixels from the window's origin. */
export interface DrawnMark {
  mark: Mark;
  x0: number;
  x1: number;
  labelX: number;
  /** False if the label would be cut at the edge of the view. */
  labelShown: boolean;
}

/**
 * Places the marks of a window. A label that the edge of the view would cut moves to a free place in its row
 * and panel: on the visible part of its bar, or beside it. If there is none it is left out.
 */
export function visibleMarks(marks: readonly Mark[], view: DrawnWindow): DrawnMark[] {
  const { width, origin } = view;
  const clamp = (x: number) => Math.min(Math.max(x - origin, -2 * width), 3 * width);
  const drawn = marks.filter(({ left, right }) => overlapsWindow(view, left, right));
  const moved = new Map<Mark, Extent>();
  return drawn.map((mark) => {
    const { labelWidth } = mark;
    const place = plannedLabelX(mark, view) ?? alternativeLabelX(mark, view, rowExtents(mark, drawn, moved));
    if (place !== null) moved.set(mark, { left: place, right: place + labelWidth });
    const isOn = place !== null && place >= mark.x0 && place + labelWidth <= mark.x1;
    return {
      mark: place === null || place === mark.labelX ? mark : { ...mark, labelSide: isOn ? "on" : "right" },
      x0: clamp(mark.x0),
      x1: clamp(mark.x1),
      labelX: (place ?? mark.labelX) - origin,
      labelShown: place !== null,
    };
  });
}

/** Returns the extent of a mark and its label where they are drawn. CSS pixels from the window's origin. */
export function extentIn({ mark, x0, x1, labelX, labelShown }: DrawnMark): Extent {
  if (!labelShown) return { left: x0, right: x1 };
  return { left: Math.min(x0, labelX), right: Math.max(x1, labelX + mark.labelWidth) };
}

/** Returns the part of a label's panel that is in view. */
function visibleRoom({ room }: Mark, { x, width }: DrawnWindow): Extent {
  return {
    left: Math.max(room.left, x - PANEL_PADDING),
    right: Math.min(room.right, x + width + PANEL_PADDING),
  };
}

function labelFits({ left, right }: Extent, x: number, label: number): boolean {
  return x >= left - 0.5 && x + label <= right + 0.5;
}

/** Returns the label's place in the layout, on a bar held at the view's edge; null if it would be cut. */
function plannedLabelX(mark: Mark, view: DrawnWindow): number | null {
  const { labelSide, labelX, labelWidth, x0, x1 } = mark;
  const held = Math.min(Math.max(labelX, view.x + LABEL_GAP), x1 - LABEL_GAP - labelWidth);
  const x = labelSide === "on" && x0 < view.x ? held : labelX;
  return labelFits(visibleRoom(mark, view), x, labelWidth) ? x : null;
}

/** Returns the extents of the other marks of a row, and of the labels that have moved. */
function rowExtents(mark: Mark, drawn: readonly Mark[], moved: ReadonlyMap<Mark, Extent>): Extent[] {
  const inRow = drawn.filter(
    (other) => other !== mark && other.unit < mark.unit + mark.units && mark.unit < other.unit + other.units,
  );
  return [...inRow, ...inRow.flatMap((other) => moved.get(other) ?? [])];
}

/** Finds a free place in view for a label that would be cut; null if there is none or no mark in view. */
function alternativeLabelX(mark: Mark, view: DrawnWindow, taken: readonly Extent[]): number | null {
  const { x0, x1, labelWidth } = mark;
  const visible = visibleRoom(mark, view);
  if (x1 <= visible.left || x0 >= visible.right || mark.lines.length === 0) return null;
  const [from, to] = [Math.max(x0, visible.left), Math.min(x1, visible.right)];
  const places = [
    ...(to - from >= labelWidth + 2 * LABEL_GAP ? [from + LABEL_GAP] : []),
    ...(mark.lines.length === 1 ? [x1 + LABEL_GAP, x0 - LABEL_GAP - labelWidth] : []),
  ];
  const isFree = (x: number) => taken.every((other) => haveGap({ left: x, right: x + labelWidth }, other));
  return places.find((x) => labelFits(visible, x, labelWidth) && isFree(x)) ?? null;
}
