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
  /** Whether it is an axis break: no date reaches into it, and it is drawn short. */
  folded: boolean;
}

/** Monotone, continuous mapping between times (milliseconds UTC) and positions (CSS pixels). */
export interface TimeScale {
  x(time: number): number;
  time(x: number): number;
  segments: readonly ScaleSegment[];
}

/** Builds the scale that is linear in each segment. Beyond both ends the outermost segments continue. */
export function piecewiseScale(segments: readonly ScaleSegment[]): TimeScale {
  const last = segments.at(-1);
  const times = [...segments.map(({ from }) => from), last?.to ?? 1];
  const xs = [...segments.map(({ x0 }) => x0), last?.x1 ?? 1];
  return { x: interpolatePiecewise(times, xs), time: interpolatePiecewise(xs, times), segments };
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

/**
 * Returns the scale `k` times as wide. It stretches the range, not the domain: d3-zoom's `rescaleX` changes
 * the domain and would leave the inner breakpoints of a piecewise scale at their old pixels.
 */
export function zoomScale(scale: TimeScale, k: number): TimeScale {
  return k === 1 ? scale : piecewiseScale(scale.segments.map((s) => ({ ...s, x0: s.x0 * k, x1: s.x1 * k })));
}

/** Returns a scale between `a` (share 0) and `b` (share 1). Both have the same breakpoints in time. */
export function interpolateScale(a: TimeScale, b: TimeScale, share: number): TimeScale {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const mix = (from: number, to: number) => from + (to - from) * share;
  return piecewiseScale(
    a.segments.map((segment, i) => {
      const other = b.segments[i] ?? segment;
      return { ...segment, x0: mix(segment.x0, other.x0), x1: mix(segment.x1, other.x1) };
    }),
  );
}
