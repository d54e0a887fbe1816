import { type TimeScale, widthOf } from "./timeScale.ts";
import { buildZoomTransform, fullViewport, type Viewport, zoomViewport } from "./viewport.ts";
import { OVERSCAN } from "./visibleMarks.ts";

/*
 * While the person zooms, the drawing is not laid out for each step. It is stretched instead:
 *
 *   drawing       ├────■──────■■────┤                at the viewport for which it was laid out
 *   zooming   ├────────■■──────────■■■■────────┤     x ↦ shift + factor · x, labels hidden
 *   at rest       ├────■────────────■──────┤         laid out again, with labels
 *
 * A gutter keeps its width at every zoom, so a stretched drawing is exact only where the person zooms and
 * at the edges of the view.
 */

/** Stretch of a drawing: a place `x` on its scale is at `shift + factor * x`, in CSS pixels of the view. */
export interface DrawingStretch {
  factor: number;
  shift: number;
}

/**
 * Factor beyond which a drawing is laid out again instead of stretched. With 4, a zoom step took 9.7 ms at
 * 1,000 events, not 5.5: a wheel zooms that far without a rest.
 */
const MAX_FACTOR = 10;
/** Share of the width that may be empty at either edge during a zoom out. */
const MAX_EMPTY = 0.2;
/** Factor by which a drawing that follows a zoom out shows more than the view. */
const AHEAD = 3;

/**
 * Builds the stretch with which the drawing of one viewport shows another one. The time at `share` (0 to 1)
 * of the width is where it will be, and so are the edges, up to what the gutters between them differ.
 */
export function buildStretch(
  base: TimeScale,
  drawn: Viewport | null,
  shown: Viewport | null,
  share = 0.5,
): DrawingStretch {
  const width = widthOf(base);
  const { scale } = buildZoomTransform(base, drawn);
  const zoom = buildZoomTransform(base, shown);
  const { from, to } = shown ?? fullViewport(base);
  const factor = width / (scale.x(to) - scale.x(from));
  const fixed = zoom.scale.time(zoom.x + share * width);
  return { factor, shift: share * width - factor * scale.x(fixed) };
}

/**
 * Returns the viewport to lay out while the view moves: the drawn one, if its stretched drawing shows enough;
 * else the shown one, or more than it after a zoom out.
 */
export function viewportToDraw(
  base: TimeScale,
  drawn: Viewport | null,
  shown: Viewport | null,
  share = 0.5,
): Viewport | null {
  const width = widthOf(base);
  const { factor, shift } = buildStretch(base, drawn, shown, share);
  const { x, scale } = buildZoomTransform(base, drawn);
  // The part of the view that is not drawn yet may be empty for some steps.
  const [start, end] = [x - width * OVERSCAN, x + width * (1 + OVERSCAN)];
  const empty = (factor < 0.99 ? MAX_EMPTY : 0) * width;
  const isCovered =
    (start <= 0 || shift + factor * start <= empty) &&
    (end >= widthOf(scale) || shift + factor * end >= width - empty);
  if (isCovered && factor <= MAX_FACTOR) return drawn;
  return factor < 0.99 ? zoomViewport(base, shown, share, 1 / AHEAD) : shown;
}
