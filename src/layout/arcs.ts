import type { Extent } from "./packRows.ts";

/** A point on the drawing, in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/** Where an event stands on the drawing: its extent and its row's middle. */
export interface Anchor {
  x0: number;
  x1: number;
  y: number;
}

/** A curve from what came before to what came after, with the place of its label. */
export interface Arc {
  /** SVG path data. */
  d: string;
  /** Where the arrow's head points, and from where: unit vector. */
  head: Point & { dx: number; dy: number };
  /** The middle of the label; null where no place on the curve is free. */
  label: Point | null;
}

/** A cubic Bézier at `t`. */
function pointAt(p: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const at = (axis: "x" | "y") =>
    u ** 3 * p[0][axis] + 3 * u * u * t * p[1][axis] + 3 * u * t * t * p[2][axis] + t ** 3 * p[3][axis];
  return { x: at("x"), y: at("y") };
}

/** Places on a curve at which a label is tried, the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const LABEL_HEIGHT = 16;

/**
 * The arc between two marks: it leaves the first at its end and meets the second at its beginning or, where the two
 * overlap in time, bows out on the earlier side, away from their labels. `taken` are the labels that stand already; the
 * new one is added to it.
 */
export function arcBetween(a: Anchor, b: Anchor, labelWidth: number, taken: (Extent & { y: number })[]): Arc {
  const ahead = a.x1 + 12 <= b.x0;
  const start = { x: ahead ? a.x1 : a.x0 - 2, y: a.y };
  const end = { x: b.x0 - 3, y: b.y };
  const reach = Math.max(24, Math.min(160, Math.abs(end.x - start.x) / 2, 24 + Math.abs(end.y - start.y)));
  const bow = Math.min(start.x, end.x) - Math.min(reach, 90);
  const curve = [
    start,
    { x: ahead ? start.x + reach : bow, y: start.y },
    { x: ahead ? end.x - reach : bow, y: end.y },
    end,
  ] as const;
  const [p0, p1, p2, p3] = curve;
  const slope = Math.hypot(p3.x - p2.x, p3.y - p2.y) || 1;
  const label =
    labelWidth === 0
      ? null
      : (PLACES.map((t) => pointAt(curve, t)).find(({ x, y }) =>
          taken.every(
            (other) =>
              Math.abs(other.y - y) >= LABEL_HEIGHT ||
              x + labelWidth / 2 <= other.left ||
              x - labelWidth / 2 >= other.right,
          ),
        ) ?? null);
  if (label) taken.push({ y: label.y, left: label.x - labelWidth / 2, right: label.x + labelWidth / 2 });
  return {
    d: `M${p0.x},${p0.y}C${p1.x},${p1.y} ${p2.x},${p2.y} ${p3.x},${p3.y}`,
    head: { ...end, dx: (p3.x - p2.x) / slope, dy: (p3.y - p2.y) / slope },
    label,
  };
}
