import type { Mark } from "./markLayout.ts";
import { GAP } from "./place.ts";
import type { Lens } from "./viewport.ts";

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
export interface View extends Lens {
  width: number;
  /** How far beyond both sides things are drawn as well, ready to be moved into view. CSS pixels. */
  margin: number;
  /** Where the drawing's origin lies on the scale: near the view, so that far-off coordinates stay exact in SVG's 32-bit floats. */
  origin: number;
}

/** The view through a lens. */
export function viewOf({ k, offset }: Lens, width: number, margin = 0): View {
  return { k, offset, width, margin, origin: Math.round(offset / width) * width };
}

/** Whether any of what is between two places on the scale is in view, or in its margin. */
export function overlapsView({ offset, width, margin }: View, left: number, right: number): boolean {
  return right >= offset - margin && left <= offset + width + margin;
}

/**
 * The marks in view. The label of a bar that begins before the view stands at the view's edge as long as it has room
 * on the bar; a label that the edge would cut is left out, and its mark stays.
 */
export function marksInView(
  marks: readonly Mark[],
  view: View,
  measure: (text: string) => number,
): DrawnMark[] {
  const { offset, width, origin } = view;
  const near = (x: number) => Math.min(Math.max(x - origin, -2 * width), 3 * width);
  const [left, right] = [offset - origin, offset - origin + width];
  return marks.flatMap((mark) => {
    if (!overlapsView(view, Math.min(mark.x0, mark.left), Math.max(mark.x1, mark.right))) return [];
    const label = measure(mark.event.label);
    const held = Math.min(Math.max(mark.labelX - origin, left + GAP), mark.x1 - origin - GAP - label);
    const labelX = mark.labelSide === "on" && mark.x0 < offset ? held : mark.labelX - origin;
    const labelShown = labelX >= left - 0.5 && labelX + label <= right + 0.5;
    return [{ mark, x0: near(mark.x0), x1: near(mark.x1), labelX, labelShown }];
  });
}
