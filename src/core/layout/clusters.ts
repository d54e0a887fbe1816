import { sum } from "d3";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { countWithin, eventsBeginning, eventsWithin, type LaneIndex } from "./laneIndex.ts";
import { LABEL_REACH, MAX_ITEMS, MIN_BUCKET_WIDTH, MIN_BUCKETS, TARGET_SIZE } from "./limits.ts";
import { type Extent, haveGap, type LayoutSpec, type PlacedMark, placeMark } from "./placeMark.ts";

/** Several events without room for marks of their own at this zoom. */
export interface Cluster extends Extent {
  key: string;
  /** In time order. */
  events: readonly TimelineEvent[];
  /** Range in which they begin, or into which they reach. Milliseconds UTC. */
  from: number;
  to: number;
  /** Middle of its row. */
  y: number;
}

/** Cluster before it has a row. */
type RowlessCluster = Omit<Cluster, "y">;

/** Marks and clusters of a lane before they have rows. */
export interface LaneItems {
  lane: LaneIndex;
  marks: PlacedMark[];
  clusters: RowlessCluster[];
}

/** Padding beside a cluster's count, in CSS pixels. */
const CLUSTER_PADDING = 10;

/** Returns the smallest width of a cluster with `count` events, in CSS pixels. */
function clusterWidth(count: number, { measure }: LayoutSpec): number {
  return Math.max(TARGET_SIZE, measure(`${count}`) + 2 * CLUSTER_PADDING);
}

/** Returns the cluster with room for its count, moved inside the scale. */
function fitCluster(cluster: RowlessCluster, spec: LayoutSpec): RowlessCluster {
  const width = clusterWidth(cluster.events.length, spec);
  const left = Math.max(0, Math.min(cluster.left, spec.width - width));
  return { ...cluster, left, right: Math.max(left + width, Math.min(cluster.right, spec.width)) };
}

/** Returns a cluster's chip: its box, and the position of the middle of its count. CSS pixels. */
export function clusterChipOf({ left, right, y }: Extent & { y: number }) {
  const rect = { x: left + 1, y: y - 9, width: right - left - 2, height: 16, rx: 8 };
  return { rect, text: { x: (left + right) / 2, y: y + 3.5 } };
}

/** Builds the items of each lane: a mark for each event, or buckets if there are too many (see limits.ts). */
export function buildLaneItems(lanes: readonly LaneIndex[], spec: LayoutSpec): LaneItems[] {
  const { scale, x0, x1 } = spec;
  const [from, to] = [scale.time(x0 - LABEL_REACH), scale.time(x1 + LABEL_REACH)];
  const counts = lanes.map((lane) => countWithin(lane, from, to));
  const total = sum(counts);
  const itemsPerLane = Math.floor(MAX_ITEMS / Math.max(1, lanes.length));
  return lanes.map((lane, i) => {
    if (total > MAX_ITEMS && (counts[i] ?? 0) > itemsPerLane / 2)
      return { lane, ...bucketEvents(lane, from, to, itemsPerLane, spec) };
    const marks = eventsWithin(lane, from, to).map((event) => placeMark(event, spec));
    return { lane, marks, clusters: [] };
  });
}

/**
 * Puts the events of a lane into buckets of equal width. The bucket edges are fixed on the scale, so that
 * panning does not change them. An event belongs to the bucket in which it begins, or to the first one if it
 * began earlier:
 * ```
 *   lane    ──••─•─•••••───•────────••••──•••••••──•──▶ time
 *   bucket  │       │       │       │       │       │
 *   items       (4)     (5)     ▬      (4)    (8)
 * ```
 */
function bucketEvents(lane: LaneIndex, from: number, to: number, maxBuckets: number, spec: LayoutSpec) {
  const { scale, x0, x1 } = spec;
  const size = Math.max(MIN_BUCKET_WIDTH, (x1 - x0 + 2 * LABEL_REACH) / Math.max(MIN_BUCKETS, maxBuckets));
  const first = Math.floor(scale.x(from) / size);
  const last = Math.ceil(scale.x(to) / size);
  const marks: PlacedMark[] = [];
  const clusters: RowlessCluster[] = [];
  const edge = (i: number) => (i <= first ? from : i >= last ? to : scale.time(i * size));
  for (let i = first; i < last; i++) {
    const [start, end] = [edge(i), edge(i + 1)];
    const events = i === first ? eventsWithin(lane, start, end) : eventsBeginning(lane, start, end);
    const place = { from: start, to: end, left: i * size, right: i * size };
    if (events.length > 1)
      clusters.push(fitCluster({ key: `${lane.id}/${i}/${size}`, events, ...place }, spec));
    else marks.push(...events.map((event) => placeMark(event, spec)));
  }
  return { marks, clusters };
}

/** Builds a cluster of one: a mark without a free row, which may be merged with its neighbours. */
export function buildSingletonCluster(
  { event, x0, x1 }: PlacedMark,
  lane: LaneIndex,
  spec: LayoutSpec,
): RowlessCluster {
  const left = (x0 + x1 - clusterWidth(1, spec)) / 2;
  const [from, to] = [spec.scale.time(x0), spec.scale.time(x1)];
  return fitCluster({ key: `${lane.id}/${event.id}+`, events: [event], from, to, left, right: left }, spec);
}

/** Merges clusters until none overlaps another. */
export function mergeOverlapping(clusters: RowlessCluster[], spec: LayoutSpec): RowlessCluster[] {
  const merged: RowlessCluster[] = [];
  for (let next of clusters.sort((a, b) => a.left - b.left)) {
    for (let last = merged.at(-1); last && !haveGap(last, next); last = merged.at(-1)) {
      const events = [...last.events, ...next.events];
      const [from, to] = [Math.min(last.from, next.from), Math.max(last.to, next.to)];
      const right = Math.max(last.right, next.right);
      next = fitCluster({ key: last.key, events, from, to, left: last.left, right }, spec);
      merged.pop();
    }
    merged.push(next);
  }
  return merged;
}
