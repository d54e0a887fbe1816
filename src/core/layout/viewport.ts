import { sum } from "d3";
import { DAY, MINUTE } from "../model/day.ts";
import { type EventDate, finestUnit } from "../model/eventDate.ts";
import { type TimeScale, widthOf, zoomScale } from "./timeScale.ts";

/** Part of time that fills the width of the drawing. Milliseconds UTC, `from` before `to`. */
export interface Viewport {
  from: number;
  to: number;
}

/**
 * Zoom and scroll position of the drawing. The panels of the base scale are drawn `k` times as wide, and `x`
 * is the position on the zoomed scale (CSS pixels) at the drawing's left edge:
 * ```
 *   zoomed scale   0───────x═══════════x+width───────widthOf(scale)
 *   drawing                0═══════════width
 * ```
 */
export interface ZoomTransform {
  k: number;
  x: number;
  /** Zoomed scale. */
  scale: TimeScale;
}

/** Step of the zoom factor in powers of two. Panning keeps `k`; rounding keeps it to the last digit. */
const ZOOM_STEP = 1e-5;
/** Time in panels below which a viewport is only a gutter, in milliseconds. */
const SHORTEST_TIME = 1000;
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

/** Returns the widths of panels and of gutters between two times, in CSS pixels, and the time in panels. */
function measureBetween(scale: TimeScale, { from, to }: Viewport) {
  const [x0, x1] = [scale.x(from), scale.x(to)];
  const gutters = sum(scale.segments, (s) =>
    s.folded ? Math.max(0, Math.min(s.x1, x1) - Math.max(s.x0, x0)) : 0,
  );
  const time = sum(scale.segments, (s) =>
    s.folded ? 0 : Math.max(0, Math.min(s.to, to) - Math.max(s.from, from)),
  );
  return { panels: x1 - x0 - gutters, gutters, time };
}

/**
 * Builds the transform with which a viewport fills `width` CSS pixels; null is the whole scale. So is a
 * viewport in a gutter, which cannot fill the width.
 */
export function buildZoomTransform(
  scale: TimeScale,
  viewport: Viewport | null,
  width = widthOf(scale),
): ZoomTransform {
  if (viewport === null) return { k: 1, x: 0, scale };
  const { panels, gutters, time } = measureBetween(scale, viewport);
  if (time < SHORTEST_TIME) return { k: 1, x: 0, scale };
  const exact = Math.max(1, width - gutters) / panels;
  const k = 2 ** (Math.round(Math.log2(exact) / ZOOM_STEP) * ZOOM_STEP);
  const zoomed = zoomScale(scale, k);
  return { k, x: zoomed.x(viewport.from), scale: zoomed };
}

/** Returns the part of a viewport that is on the scale; null, for all of it, if no panel is in it. */
export function clampViewport(scale: TimeScale, viewport: Viewport | null): Viewport | null {
  if (viewport === null) return null;
  const whole = fullViewport(scale);
  const from = Math.max(viewport.from, whole.from);
  const to = Math.min(viewport.to, whole.to);
  if (from === whole.from && to === whole.to) return null;
  if (to <= from || measureBetween(scale, { from, to }).time < SHORTEST_TIME) return null;
  return from === viewport.from && to === viewport.to ? viewport : { from, to };
}

/**
 * Returns the viewport of `width` CSS pixels at a zoom and position, moved inside the scale; null for the
 * whole.
 */
function viewportAt({ k, x, scale: zoomed }: ZoomTransform, width: number): Viewport | null {
  if (k <= 1 + ZOOM_STEP) return null;
  const start = Math.min(Math.max(x, 0), widthOf(zoomed) - width);
  return { from: zoomed.time(start), to: zoomed.time(start + width) };
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
  const { k, x, scale: now } = buildZoomTransform(scale, viewport);
  const width = widthOf(scale);
  const center = share * width;
  const next = zoomScale(scale, k * factor);
  const x1 = next.x(now.time(x + center)) - center;
  const zoomed = viewportAt({ k: k * factor, x: x1, scale: next }, width);
  return factor > 1 && zoomed && measureBetween(scale, zoomed).time < shortest ? viewport : zoomed;
}

/** Moves the viewport by a share of its width (positive: later), inside the scale. */
export function panViewport(scale: TimeScale, viewport: Viewport | null, share: number): Viewport | null {
  if (viewport === null) return null;
  const zoom = buildZoomTransform(scale, viewport);
  const width = widthOf(scale);
  return viewportAt({ ...zoom, x: zoom.x + share * width }, width);
}

/** Returns the viewport for a range, at least `shortest` milliseconds, with 6 % of room at each side. */
export function fitViewport(scale: TimeScale, from: number, to: number, shortest = DAY): Viewport | null {
  const width = widthOf(scale);
  const zoom = buildZoomTransform(scale, { from, to: Math.max(to, from + shortest) }, width * 0.88);
  return viewportAt({ ...zoom, x: zoom.scale.x(from) - width * 0.06 }, width);
}

/** Moves the viewport by the smallest shift that shows a time at least 10 % of the width from the edges. */
export function moveViewport(scale: TimeScale, viewport: Viewport | null, time: number): Viewport | null {
  if (viewport === null) return null;
  const zoom = buildZoomTransform(scale, viewport);
  const width = widthOf(scale);
  const at = zoom.scale.x(time) - zoom.x;
  const room = width * 0.1;
  const shift = at < room ? at - room : at > width - room ? at - width + room : 0;
  return shift === 0 ? viewport : viewportAt({ ...zoom, x: zoom.x + shift }, width);
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
  const zoomed = buildZoomTransform(scale, viewport, width).scale;
  const shift = (a: number, b: number) => Math.abs(zoomed.x(a) - zoomed.x(b));
  const snap = (time: number) =>
    SNAP_UNITS.map((unit) => Math.round(time / unit) * unit).find(
      (rounded) => shift(rounded, time) <= MAX_SNAP_SHIFT,
    ) ?? Math.round(time);
  const [from, to] = [snap(viewport.from), snap(viewport.to)];
  return from < to ? { from, to } : viewport;
}
