import { bisectRight } from "d3";

/**
 * Stretch of time that is drawn at one scale. Times in milliseconds UTC, `to` exclusive; positions in CSS
 * pixels.
 */
export interface ScaleSegment {
  from: number;
  to: number;
  x0: number;
  x1: number;
  /** Whether it is a gutter between two panels: its width is the same at every zoom. */
  folded: boolean;
}

/** Monotone, continuous mapping between times (milliseconds UTC) and positions (CSS pixels). */
export interface TimeScale {
  x(time: number): number;
  /** Position of an exclusive end: it belongs to the panel before the gutter. */
  xEnd(time: number): number;
  time(x: number): number;
  segments: readonly ScaleSegment[];
}

/** Time of a gutter between neighbours, in milliseconds: half of the shortest unit of a date. */
export const GUTTER_TIME = 30_000;

/** Builds the scale that is linear in each segment. Beyond both ends the outermost segments continue. */
export function piecewiseScale(segments: readonly ScaleSegment[]): TimeScale {
  const last = segments.at(-1);
  const times = [...segments.map(({ from }) => from), last?.to ?? 1];
  const xs = [...segments.map(({ x0 }) => x0), last?.x1 ?? 1];
  const x = interpolatePiecewise(times, xs);
  const xEnd = (time: number) =>
    segments.find((s) => s.folded && s.to === time && s.to - s.from <= GUTTER_TIME)?.x0 ?? x(time);
  return { x, xEnd, time: interpolatePiecewise(xs, times), segments };
}

/**
 * Returns the function through the given points, linear between neighbours and beyond the ends. d3-scale does
 * the same, but its colours, formats and interpolators alone are a twentieth of the page's script.
 */
function interpolatePiecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
  return (value) => {
    const i = Math.min(Math.max(bisectRight(from, value), 1), from.length - 1);
    const [a = 0, b = 1, c = 0, d = 0] = [from[i - 1], from[i], to[i - 1], to[i]];
    return b === a ? c : c + ((value - a) / (b - a)) * (d - c);
  };
}

/** Returns the scale with its panels `k` times as wide. Gutters keep their width. */
export function zoomScale(scale: TimeScale, k: number): TimeScale {
  if (k === 1) return scale;
  let x = scale.segments[0]?.x0 ?? 0;
  return piecewiseScale(
    scale.segments.map((segment) => {
      const x0 = x;
      x += (segment.x1 - segment.x0) * (segment.folded ? 1 : k);
      return { ...segment, x0, x1: x };
    }),
  );
}

/** Returns the scale moved by `shift` CSS pixels. */
export function shiftScale({ segments }: TimeScale, shift: number): TimeScale {
  return piecewiseScale(segments.map((s) => ({ ...s, x0: s.x0 + shift, x1: s.x1 + shift })));
}

/** Returns the width of a scale in CSS pixels. */
export function widthOf({ segments }: TimeScale): number {
  return (segments.at(-1)?.x1 ?? 0) - (segments[0]?.x0 ?? 0);
}
