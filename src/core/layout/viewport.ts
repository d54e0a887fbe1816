import { DAY, MINUTE } from "../model/day.ts";
import { type EventDate, finestUnit } from "../model/eventDate.ts";
import type { TimeScale } from "./timeScale.ts";

/** Part of time that fills the width of the drawing. Milliseconds UTC, `from` before `to`. */
export interface Viewport {
  from: number;
  to: number;
}

/**
 * Zoom and scroll position of the drawing, as in d3-zoom. The base scale is drawn `k` times as wide, and `x`
 * is the position on the zoomed scale (CSS pixels) at the drawing's left edge:
 * ```
 *   zoomed scale   0───────x═══════════x+width───────k·width
 *   drawing                0═══════════width
 * ```
 */
export interface ZoomTransform {
  k: number;
  x: number;
}

/** Step of the zoom factor in powers of two. Panning keeps `k`; rounding keeps it to the last digit. */
const ZOOM_STEP = 1e-5;
/** Units to which an edge of the viewport may be rounded, in milliseconds, the shortest to write first. */
const SNAP_UNITS = [DAY, 60 * MINUTE, MINUTE, 1000];
/** Invisible shift of an edge by rounding, in CSS pixels. */
const MAX_SNAP_SHIFT = 0.5;

/** Returns the length of the shortest viewport in ms: a day, or ten minutes if a date has minutes. */
export function shortestViewport(dates: readonly Pick<EventDate, "min" | "max">[]): number {
  return finestUnit(dates) === MINUTE ? 10 * MINUTE : DAY;
}

/** Returns the viewport that shows the whole scale. */
export function fullViewport({ segments }: TimeScale): Viewport {
  return { from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 1 };
}

/** Builds the transform with which the viewport fills `width` CSS pixels; null is the whole scale. */
export function buildZoomTransform(
  scale: TimeScale,
  viewport: Viewport | null,
  width: number,
): ZoomTransform {
  if (viewport === null) return { k: 1, x: 0 };
  const [x0, x1] = edgesOf(scale, viewport);
  const k = 2 ** (Math.round(Math.log2(width / (x1 - x0)) / ZOOM_STEP) * ZOOM_STEP);
  return { k, x: x0 * k };
}

/** Returns the viewport from `x0` to `x1` pixels of the base scale, moved inside it; null for the whole. */
function viewportBetween(scale: TimeScale, x0: number, x1: number): Viewport | null {
  const [left, right] = edgesOf(scale, null);
  const width = Math.min(x1 - x0, right - left);
  if (width >= (right - left) * (1 - ZOOM_STEP)) return null;
  const start = Math.min(Math.max(x0, left), right - width);
  return { from: scale.time(start), to: scale.time(start + width) };
}

/** Returns the edges of a viewport in pixels of the base scale; null is the whole scale. */
function edgesOf(scale: TimeScale, viewport: Viewport | null): [number, number] {
  const { from, to } = viewport ?? fullViewport(scale);
  return [scale.x(from), scale.x(to)];
}

/**
 * Zooms by `factor` (above 1 shows less time). The time at `share` (0 to 1) of the width stays where it is.
 * The viewport is never shorter than `shortest` milliseconds or longer than the scale.
 */
export function zoomViewport(
  scale: TimeScale,
  viewport: Viewport | null,
  share: number,
  factor: number,
  shortest = DAY,
): Viewport | null {
  const [x0, x1] = edgesOf(scale, viewport);
  const center = x0 + (x1 - x0) * share;
  const zoomed = viewportBetween(scale, center - (center - x0) / factor, center + (x1 - center) / factor);
  return factor > 1 && zoomed && zoomed.to - zoomed.from < shortest ? viewport : zoomed;
}

/** Moves the viewport by a share of its width (positive: later), inside the scale. */
export function panViewport(scale: TimeScale, viewport: Viewport | null, share: number): Viewport | null {
  if (viewport === null) return null;
  const [x0, x1] = edgesOf(scale, viewport);
  const shift = (x1 - x0) * share;
  return viewportBetween(scale, x0 + shift, x1 + shift);
}

/** Returns the viewport for a range, at least `shortest` milliseconds, with 6 % of room at each side. */
export function fitViewport(scale: TimeScale, from: number, to: number, shortest = DAY): Viewport | null {
  const [x0, x1] = [scale.x(from), scale.x(Math.max(to, from + shortest))];
  const room = (x1 - x0) * 0.06;
  return viewportBetween(scale, x0 - room, x1 + room);
}

/** Moves the viewport by the smallest shift that shows a time at least 10 % of the width from the edges. */
export function moveViewport(scale: TimeScale, viewport: Viewport | null, time: number): Viewport | null {
  if (viewport === null) return null;
  const [x0, x1] = edgesOf(scale, viewport);
  const room = (x1 - x0) * 0.1;
  const x = scale.x(time);
  const shift = x < x0 + room ? x - x0 - room : x > x1 - room ? x - x1 + room : 0;
  return shift === 0 ? viewport : viewportBetween(scale, x0 + shift, x1 + shift);
}

/** Returns whether two viewports are the same; null is the whole scale. */
export function areEqual(a: Viewport | null, b: Viewport | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** Returns a function from a share (0 to 1) to a viewport between two, linear in pixels of the scale. */
export function interpolateViewports(scale: TimeScale, a: Viewport | null, b: Viewport | null) {
  const [a0, a1] = edgesOf(scale, a);
  const [b0, b1] = edgesOf(scale, b);
  return (share: number): Viewport => ({
    from: scale.time(a0 + (b0 - a0) * share),
    to: scale.time(a1 + (b1 - a1) * share),
  });
}

/**
 * Rounds each edge of the viewport to the roundest time (UTC) within half a pixel of a drawing of `width`
 * pixels: to midnight where a day is narrow, to an hour or a minute where it is wide. The URL then states it
 * in few characters.
 */
export function snapViewport(scale: TimeScale, viewport: Viewport | null, width: number): Viewport | null {
  if (viewport === null) return null;
  const { k } = buildZoomTransform(scale, viewport, width);
  const snap = (time: number) =>
    SNAP_UNITS.map((unit) => Math.round(time / unit) * unit).find(
      (rounded) => Math.abs(scale.x(rounded) - scale.x(time)) * k <= MAX_SNAP_SHIFT,
    ) ?? Math.round(time);
  const [from, to] = [snap(viewport.from), snap(viewport.to)];
  return from < to ? { from, to } : viewport;
}
