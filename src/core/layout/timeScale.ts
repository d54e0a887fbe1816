import { bisectRight } from "d3";

/** A stretch of time drawn at one pace, or folded. Times in ms UTC, `to` exclusive; x in CSS pixels. */
export interface ScaleSegment {
  from: number;
  to: number;
  x0: number;
  x1: number;
  /** Whether it is a fold: empty, and drawn short. */
  folded: boolean;
}

/** Time ↔ pixels, monotone and continuous, with the stretches it is made of. */
export interface TimeScale {
  x(time: number): number;
  time(x: number): number;
  segments: readonly ScaleSegment[];
}

/** The piecewise linear scale through the stretches' ends; outside them it goes on at the outermost pace. */
export function piecewiseScale(stretches: readonly ScaleSegment[]): TimeScale {
  const last = stretches.at(-1);
  const times = [...stretches.map((stretch) => stretch.from), last?.to ?? 1];
  const xs = [...stretches.map((stretch) => stretch.x0), last?.x1 ?? 1];
  return { x: interpolatePiecewise(times, xs), time: interpolatePiecewise(xs, times), segments: stretches };
}

/**
 * The function through the points, linear between neighbours and beyond the ends. d3's own scales do the same and bring
 * colours, formats and interpolators with them, which alone are a twentieth of the page's script.
 */
function interpolatePiecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
  return (value) => {
    const i = Math.min(Math.max(bisectRight(from, value), 1), from.length - 1);
    const [a = 0, b = 1, c = 0, d = 0] = [from[i - 1], from[i], to[i - 1], to[i]];
    return b === a ? c : c + ((value - a) / (b - a)) * (d - c);
  };
}

/**
 * The scale drawn `k` times as wide. The range moves, not the domain: `rescaleX` of d3-zoom, which
 * moves the domain, would leave a piecewise scale's inner breakpoints at their old pixels.
 */
export function zoomScale(scale: TimeScale, k: number): TimeScale {
  return k === 1 ? scale : piecewiseScale(scale.segments.map((s) => ({ ...s, x0: s.x0 * k, x1: s.x1 * k })));
}

/** The scale on the way from `a` (0) to `b` (1), which have the same breakpoints. */
export function interpolateScale(a: TimeScale, b: TimeScale, share: number): TimeScale {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const mix = (from: number, to: number) => from + (to - from) * share;
  return piecewiseScale(
    a.segments.map((stretch, i) => {
      const other = b.segments[i] ?? stretch;
      return { ...stretch, x0: mix(stretch.x0, other.x0), x1: mix(stretch.x1, other.x1) };
    }),
  );
}
