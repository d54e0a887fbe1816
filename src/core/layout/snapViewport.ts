import { DAY } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";
import { type Viewport, zoomTransformOf } from "./viewport.ts";

/** Units in which a view's edges can be told, the shortest to write first. Milliseconds. */
const UNITS = [DAY, 3_600_000, 60_000, 1000];
/** How far an edge may be moved, in CSS pixels: no eye sees it. */
const MAX_SHIFT = 0.5;

/**
 * The viewport with each edge at the roundest moment (UTC) that is no more than half a pixel off in a drawing of
 * `width` pixels: a midnight where a day is narrow, an hour or a minute where it is wide. A view that rests is rounded
 * so, and then the address tells it exactly in few words.
 */
export function snapViewport(scale: TimeScale, viewport: Viewport | null, width: number): Viewport | null {
  if (viewport === null) return null;
  const { k } = zoomTransformOf(scale, viewport, width);
  const rounded = (time: number) => {
    const near = UNITS.map((unit) => Math.round(time / unit) * unit);
    return (
      near.find((round) => Math.abs(scale.x(round) - scale.x(time)) * k <= MAX_SHIFT) ?? Math.round(time)
    );
  };
  const [from, to] = [rounded(viewport.from), rounded(viewport.to)];
  return from < to ? { from, to } : viewport;
}
