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
  /** Where the arrow's head is, and its direction as a unit vector. */
  head: Point & { dx: number; dy: number };
  /** The middle of the label; null where no place on the curve is free. */
  label: Point | null;
}

/** A cubic Bézier at `t`. */
function pointOnArc(p: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const at = (axis: "x" | "y") =>
    u ** 3 * p[0][axis] + 3 * u * u * t * p[1][axis] + 3 * u * t * t * p[2][axis] + t ** 3 * p[3][axis];
  return { x: at("x"), y: at("y") };
}

/** Places on a curve at which a label is tried, the middle first. */
const LABEL_POSITIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const ARC_LABEL_HEIGHT = 16;

/** How far from a mark's middle its edge is, in CSS pixels. */
const ARC_EDGE = 10;
/** How far from the end of a long bar an arc leaves or meets it. */
const ARC_INSET = 12;

/** The place on a mark that is nearest to `x`, a little inside its ends where it is long. */
function nearestPoint({ x0, x1 }: Anchor, x: number): number {
  const inset = Math.min(ARC_INSET, (x1 - x0) / 2);
  return Math.min(Math.max(x, x0 + inset), x1 - inset);
}

/**
 * The arc between two marks, from where they are nearest in time: it leaves the first downwards (or upwards) and meets
 * the second so too, upright at both, so that it crosses the labels between rather than lying on them. `taken` are the labels
 * that stand already; the new one is added to it. The curve is d3’s `linkVertical`, written out: d3-shape weighs more
 * than the whole layout.
 */
export function arcBetween(a: Anchor, b: Anchor, labelWidth: number, taken: (Extent & { y: number })[]): Arc {
  const down = b.y >= a.y ? 1 : -1;
  const start = { x: nearestPoint(a, (b.x0 + b.x1) / 2), y: a.y + ARC_EDGE * down };
  const end = { x: nearestPoint(b, start.x), y: b.y - ARC_EDGE * down };
  const middle = (start.y + end.y) / 2;
  const curve = [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end] as const;
  const label =
    labelWidth === 0
      ? null
      : (LABEL_POSITIONS.map((t) => pointOnArc(curve, t)).find(({ x, y }) =>
          taken.every(
            (other) =>
              Math.abs(other.y - y) >= ARC_LABEL_HEIGHT ||
              x + labelWidth / 2 <= other.left ||
              x - labelWidth / 2 >= other.right,
          ),
        ) ?? null);
  if (label) taken.push({ y: label.y, left: label.x - labelWidth / 2, right: label.x + labelWidth / 2 });
  return {
    d: `M${start.x},${start.y}C${curve.slice(1).map(({ x, y }) => `${x},${y}`)}`,
    head: { ...end, dx: 0, dy: down },
    label,
  };
}
