import type { Mark } from "./markLayout.ts";
import { type Extent, haveGap } from "./packRows.ts";
import { LABEL_GAP } from "./placeMark.ts";
import type { ZoomTransform } from "./viewport.ts";

/** A mark as it is drawn at one viewport. CSS pixels from the drawing's origin, a place that moves by whole widths only. */
export interface DrawnMark {
  mark: Mark;
  x0: number;
  x1: number;
  labelX: number;
  /** False where the edge of the view would cut the label. */
  labelShown: boolean;
}

/** What is looked at: the lens, and the width of the drawing in CSS pixels. */
export interface DrawnWindow extends ZoomTransform {
  width: number;
  /** How far beyond both sides things are drawn as well, ready to be moved into view. CSS pixels. */
  margin: number;
  /** Where the drawing's origin lies on the scale: near the view, so that far-off coordinates stay exact in SVG's 32-bit floats. */
  origin: number;
}

/** The view through a lens. */
export function drawnWindowAt({ k, x }: ZoomTransform, width: number, margin = 0): DrawnWindow {
  return { k, x, width, margin, origin: Math.round(x / width) * width };
}

/** Whether any of what is between two places on the scale is in view, or in its margin. */
export function overlapsWindow({ x, width, margin }: DrawnWindow, left: number, right: number): boolean {
  return right >= x - margin && left <= x + width + margin;
}

/** A label's place, or null for none. CSS pixels of the scale. */
type LabelX = number | null;

/**
 * The marks in view. The label of a bar that begins before the view stands at the view's edge as long as it has room
 * on the bar. One that the edge would cut goes where its row has room in view: on what is seen of its bar, beside it, or over the
 * end of a bar that the edge cuts. Where there is none it is left out, and its mark stays.
 */
export function visibleMarks(
  marks: readonly Mark[],
  view: DrawnWindow,
  measure: (text: string) => number,
): DrawnMark[] {
  const { width, origin } = view;
  const near = (x: number) => Math.min(Math.max(x - origin, -2 * width), 3 * width);
  const seen = marks.filter((mark) =>
    overlapsWindow(view, Math.min(mark.x0, mark.left), Math.max(mark.x1, mark.right)),
  );
  const planned = seen.map((mark) => plannedLabelX(mark, view, measure(mark.event.label)));
  const moved = new Map<Mark, Extent>();
  return seen.map((mark, i) => {
    const label = measure(mark.event.label);
    const place = planned[i] ?? alternativeLabelX(mark, view, label, marksByRow(mark, seen, moved));
    if (place !== null) moved.set(mark, { left: place, right: place + label });
    return {
      mark,
      x0: near(mark.x0),
      x1: near(mark.x1),
      labelX: (place ?? mark.labelX) - origin,
      labelShown: place !== null,
    };
  });
}

/** Whether a label lies in view, whole. */
function labelFits(window: DrawnWindow, x: number, label: number): boolean {
  return x >= window.x - 0.5 && x + label <= window.x + window.width + 0.5;
}

/** Where the layout put the label, held at the view's edge on a bar that begins before it; null where the edge would cut it. */
function plannedLabelX({ labelSide, labelX, x0, x1 }: Mark, view: DrawnWindow, label: number): LabelX {
  const held = Math.min(Math.max(labelX, view.x + LABEL_GAP), x1 - LABEL_GAP - label);
  const x = labelSide === "on" && x0 < view.x ? held : labelX;
  return labelFits(view, x, label) ? x : null;
}

/** What the other marks of a row take up, with the labels that have been moved. */
function marksByRow(mark: Mark, seen: readonly Mark[], moved: ReadonlyMap<Mark, Extent>): Extent[] {
  return seen
    .filter((other) => other !== mark && other.y === mark.y)
    .flatMap((other) => [other, ...(moved.has(other) ? [moved.get(other) ?? other] : [])]);
}

/** A free place in view for a label whose own is cut; null where there is none, or nothing of the mark is in view. */
function alternativeLabelX(
  { event, x0, x1 }: Mark,
  view: DrawnWindow,
  label: number,
  taken: readonly Extent[],
): LabelX {
  const [left, right] = [view.x, view.x + view.width];
  if (x1 <= left || x0 >= right) return null;
  const [from, to] = [Math.max(x0, left), Math.min(x1, right)];
  // Words half on a day's solid block, or on the line of "by a day", could not be read.
  const open = event.date.form === "within" || event.date.form === "period";
  const places = [
    ...(to - from >= label + 2 * LABEL_GAP && event.date.form !== "by" ? [from + LABEL_GAP] : []),
    x1 + LABEL_GAP,
    x0 - LABEL_GAP - label,
    ...(open && x0 < left ? [left + LABEL_GAP] : []),
    ...(open && x1 > right ? [right - LABEL_GAP - label] : []),
  ];
  return (
    places.find(
      (x) =>
        labelFits(view, x, label) && taken.every((other) => haveGap({ left: x, right: x + label }, other)),
    ) ?? null
  );
}
