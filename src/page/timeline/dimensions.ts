import { PANEL_PADDING } from "../../core/layout/placeMark.ts";

/** Height of the overview below the rows, in CSS pixels. */
export const OVERVIEW_HEIGHT = 46;

/** Returns the width of the axis in a drawing of `width` CSS pixels. */
export function axisWidth(width: number): number {
  return Math.max(200, width - 2 * PANEL_PADDING);
}
