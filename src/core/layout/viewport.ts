import { DAY } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";

/** The part of time that fills the drawing's width. Milliseconds UTC, `from` before `to`. */
export interface Viewport {
  from: number;
  to: number;
}

/** Where a magnified scale is looked at: `x` on the drawing is `x + offset` on the scale `k` times as wide. */
export interface ZoomTransform {
  k: number;
  /** CSS pixels. */
  x: number;
}

/** Magnifications are steps of this size in powers of two, so that panning, which keeps `k`, keeps it to the last digit. */
const ZOOM_STEP = 1e-5;

/** All the time that a scale shows. */
export function fullViewport({ segments }: TimeScale): Viewport {
  return { from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 1 };
}

/** The lens through which the viewport fills `width` pixels; null means the whole. */
export function zoomTransformOf(scale: TimeScale, viewport: Viewport | null, width: number): ZoomTransform {
  if (viewport === null) return { k: 1, x: 0 };
  const [x0, x1] = [scale.x(viewport.from), scale.x(viewport.to)];
  const k = 2 ** (Math.round(Math.log2(width / (x1 - x0)) / ZOOM_STEP) * ZOOM_STEP);
  return { k, x: x0 * k };
}

/** The viewport that a stretch of the scale from `x0` to `x1` pixels shows, kept inside the whole; null when it is the whole. */
function visibleTime(scale: TimeScale, x0: number, x1: number): Viewport | null {
  const { from, to } = fullViewport(scale);
  const [left, right] = [scale.x(from), scale.x(to)];
  const width = Math.min(x1 - x0, right - left);
  if (width >= (right - left) * (1 - ZOOM_STEP)) return null;
  const start = Math.min(Math.max(x0, left), right - width);
  return { from: scale.time(start), to: scale.time(start + width) };
}

/** The edges of what a viewport shows, in pixels of the unmagnified scale. */
function scaleEdges(scale: TimeScale, viewport: Viewport | null): [number, number] {
  const { from, to } = viewport ?? fullViewport(scale);
  return [scale.x(from), scale.x(to)];
}

/**
 * The viewport after a zoom by `factor` (above 1 shows less time) around a point at `share` (0 to 1) of the
 * width; what is there stays there. Never less than a day, never more than the whole.
 */
export function zoomViewport(
  scale: TimeScale,
  viewport: Viewport | null,
  share: number,
  factor: number,
): Viewport | null {
  const [x0, x1] = scaleEdges(scale, viewport);
  const at = x0 + (x1 - x0) * share;
  const zoomed = visibleTime(scale, at - (at - x0) / factor, at + (x1 - at) / factor);
  return factor > 1 && zoomed && zoomed.to - zoomed.from < DAY ? viewport : zoomed;
}

/** The viewport moved by a share of its width (positive: later), as far as there is time. */
export function panViewport(scale: TimeScale, viewport: Viewport | null, share: number): Viewport | null {
  if (viewport === null) return null;
  const [x0, x1] = scaleEdges(scale, viewport);
  const by = (x1 - x0) * share;
  return visibleTime(scale, x0 + by, x1 + by);
}

/** The viewport that shows a stretch of time, at least a day of it, with some room around. */
export function fitViewport(scale: TimeScale, from: number, to: number): Viewport | null {
  const [x0, x1] = [scale.x(from), scale.x(Math.max(to, from + DAY))];
  const room = (x1 - x0) * 0.06;
  return visibleTime(scale, x0 - room, x1 + room);
}

/** The viewport, moved no further than it must be for a time to be in view with some room around it. */
export function moveViewport(scale: TimeScale, viewport: Viewport | null, time: number): Viewport | null {
  if (viewport === null) return null;
  const [x0, x1] = scaleEdges(scale, viewport);
  const room = (x1 - x0) * 0.1;
  const x = scale.x(time);
  const by = x < x0 + room ? x - x0 - room : x > x1 - room ? x - x1 + room : 0;
  return by === 0 ? viewport : visibleTime(scale, x0 + by, x1 + by);
}
