import { formatElapsed } from "../dates/formatDuration.ts";
import type { ThreadStep } from "../evidence/thread.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { MAX_SEARCHED_MEMBERS } from "./limits.ts";
import type { Lane, Mark } from "./markLayout.ts";
import type { Extent } from "./placeMark.ts";

/** Point of the drawing in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/** Extent of an event on the drawing and the middle of its row, in CSS pixels. */
type ArcAnchor = Pick<Mark, "x0" | "x1" | "y">;

/** A label that other labels must not overlap. */
type TakenLabel = Extent & { y: number };

/** Curve from an earlier event to a later one. */
interface Arc {
  /** SVG path data. */
  d: string;
  /** SVG path data of the arrowhead. */
  arrow: string;
  /** Middle of the label; null if it has no free place on the curve. */
  label: Point | null;
}

/** A step of a thread as it is drawn. */
interface ThreadArc extends Arc {
  key: string;
  /** Whether the selected event is one of its ends. */
  own: boolean;
  /** Time between the ends, for the steps of the selected event if both ends have dates. */
  words: string | null;
}

/** Places on a curve at which a label is tried, the middle first. */
const LABEL_POSITIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const ARC_LABEL_HEIGHT = 16;

/** Distance from the middle of a mark's row to the end of an arc, in CSS pixels. */
const ARC_EDGE = 10;
/** Smallest distance from the end of a long bar to an arc, in CSS pixels. */
const ARC_INSET = 12;

/** Returns the position on a mark that is nearest to `x`, a little inside the ends of a long bar. */
function nearestX({ x0, x1 }: ArcAnchor, x: number): number {
  const inset = Math.min(ARC_INSET, (x1 - x0) / 2);
  return Math.min(Math.max(x, x0 + inset), x1 - inset);
}

/** Returns the point of a cubic Bézier curve at `t`, from 0 to 1. */
function pointOnCurve(curve: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const at = (axis: "x" | "y") =>
    u ** 3 * curve[0][axis] +
    3 * u * u * t * curve[1][axis] +
    3 * u * t * t * curve[2][axis] +
    t ** 3 * curve[3][axis];
  return { x: at("x"), y: at("y") };
}

/**
 * Builds the arc between two marks where they are nearest in time. Its ends are vertical, so that it crosses
 * the labels between instead of running along them. It adds its label to `taken`.
 */
export function buildArc(a: ArcAnchor, b: ArcAnchor, labelWidth: number, taken: TakenLabel[]): Arc {
  // The curve is d3-shape's `linkVertical`, written here because d3-shape is larger than the whole layout.
  const down = b.y >= a.y ? 1 : -1;
  const start = { x: nearestX(a, (b.x0 + b.x1) / 2), y: a.y + ARC_EDGE * down };
  const end = { x: nearestX(b, start.x), y: b.y - ARC_EDGE * down };
  const middle = (start.y + end.y) / 2;
  const curve = [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end] as const;
  const isFree = ({ x, y }: Point) =>
    taken.every(
      (other) =>
        Math.abs(other.y - y) >= ARC_LABEL_HEIGHT ||
        x + labelWidth / 2 <= other.left ||
        x - labelWidth / 2 >= other.right,
    );
  const label =
    labelWidth === 0 ? null : (LABEL_POSITIONS.map((t) => pointOnCurve(curve, t)).find(isFree) ?? null);
  if (label) taken.push({ y: label.y, left: label.x - labelWidth / 2, right: label.x + labelWidth / 2 });
  const baseY = end.y - down * 8;
  return {
    d: `M${start.x},${start.y}C${curve.slice(1).map(({ x, y }) => `${x},${y}`)}`,
    arrow: `M${end.x},${end.y}L${end.x - down * 4},${baseY}L${end.x + down * 4},${baseY}Z`,
    label,
  };
}

/** Builds the anchor of each event in a layout: its mark or, if it has none, its cluster. */
export function buildArcAnchors(lanes: readonly Lane[]): Map<string, ArcAnchor> {
  const anchors = new Map<string, ArcAnchor>();
  for (const { marks, clusters } of lanes) {
    for (const { event, x0, x1, y } of marks) {
      // The arc of a "by" date ends at its limit, not at the dotted line before it.
      const from = event.date.form === "by" ? x1 : x0;
      if (!anchors.has(event.id)) anchors.set(event.id, { x0: from, x1, y });
    }
    for (const { left, right, y, events } of clusters) {
      if (events.length > MAX_SEARCHED_MEMBERS) continue;
      for (const { id } of events) if (!anchors.has(id)) anchors.set(id, { x0: left, x1: right, y });
    }
  }
  return anchors;
}

/** The parts of a drawing on which a thread's arcs depend. */
export interface ThreadOnDrawing {
  steps: readonly ThreadStep[];
  /** Id of the selected event. */
  selected: string;
  /** Labels of the marks, which the labels of the arcs do not overlap. */
  labels: readonly TakenLabel[];
  /** Returns undefined for an event that is not shown. */
  anchorOf(event: string): ArcAnchor | undefined;
  eventOf(event: string): TimelineEvent | undefined;
}

/**
 * Builds the arcs of a thread, those of the selected event first. A step has no arc if one of its ends is not
 * shown. Two events with two links have one arc.
 */
export function buildThreadArcs(
  { steps, selected, labels, anchorOf, eventOf }: ThreadOnDrawing,
  measure: (text: string) => number,
): ThreadArc[] {
  const taken = [...labels];
  const isOwn = (step: ThreadStep) => step.before === selected || step.after === selected;
  const pairs = new Map(steps.map((step) => [`${step.before} ${step.after}`, step]));
  const ordered = [...pairs].sort(([, a], [, b]) => Number(isOwn(b)) - Number(isOwn(a)));
  return ordered.flatMap(([key, step]) => {
    const [a, b] = [anchorOf(step.before), anchorOf(step.after)];
    const [before, after] = [eventOf(step.before), eventOf(step.after)];
    if (!a || !b || !before || !after) return [];
    const own = isOwn(step);
    // A part is inside its whole, so there is no time between them.
    const isPart = step.link.kind === "part-of";
    const words = own && !isPart ? formatElapsed(before.date, after.date) : null;
    return [{ ...buildArc(a, b, words ? measure(words) : 0, taken), key, own, words }];
  });
}
