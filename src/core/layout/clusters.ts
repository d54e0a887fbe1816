import { mean, sum } from "d3";
import { formatNumber } from "../messages/language.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { Group } from "./groups.ts";
import { countWithin, eventsBeginning, eventsWithin, extentOf } from "./laneIndex.ts";
import { LABEL_REACH, MAX_ITEMS, MIN_BUCKET_WIDTH, MIN_BUCKETS, TARGET_SIZE } from "./limits.ts";
import { type Extent, haveGap, type LayoutSpec, type PlacedMark, roomOf } from "./placeMark.ts";

/** Several events without room for marks of their own at this zoom. */
export interface Cluster extends Extent {
  key: string;
  /** In time order. */
  events: readonly TimelineEvent[];
  /** Range in which they begin, or into which they reach. Milliseconds UTC. */
  from: number;
  to: number;
  /** Middle of its row, and height of its chip. */
  y: number;
  height: number;
}

/** Cluster before it has a row. */
type RowlessCluster = Omit<Cluster, "y" | "height">;

/** Events of a group that have marks, and its clusters. */
export interface GroupItems {
  group: Group;
  events: TimelineEvent[];
  clusters: RowlessCluster[];
}

/** Padding beside a cluster's count, in CSS pixels. */
const CLUSTER_PADDING = 10;

/** Height of a cluster's chip, in units. */
export const CHIP_HEIGHT = 1.2;

/** Returns the smallest width of a cluster with `count` events, in CSS pixels. */
function clusterWidth(count: number, { measure }: LayoutSpec): number {
  return Math.max(TARGET_SIZE, measure(formatNumber(count)) + 2 * CLUSTER_PADDING);
}

/** Returns the cluster with room for its count, moved inside its panel. */
function fitCluster(cluster: RowlessCluster, spec: LayoutSpec, room: Extent): RowlessCluster {
  const width = clusterWidth(cluster.events.length, spec);
  const left = Math.max(room.left, Math.min(cluster.left, room.right - width));
  return { ...cluster, left, right: Math.max(left + width, Math.min(cluster.right, room.right)) };
}

/** Returns a cluster's chip: its box, and the position of the middle of its count. CSS pixels. */
export function clusterChipOf({ left, right, y, height }: Pick<Cluster, "left" | "right" | "y" | "height">) {
  const rect = { x: left + 1, y: y - height / 2, width: right - left - 2, height, rx: height / 2 };
  return { rect, text: { x: (left + right) / 2, y: y + height / 4 } };
}

/** Builds the items of each group: a mark for each event, or buckets if there are too many. */
export function buildGroupItems(groups: readonly Group[], spec: LayoutSpec): GroupItems[] {
  const { scale, x0, x1 } = spec;
  const [from, to] = [scale.time(x0 - LABEL_REACH), scale.time(x1 + LABEL_REACH)];
  const counts = groups.map((group) => countWithin(group, from, to));
  const total = sum(counts);
  const itemsPerGroup = Math.floor(MAX_ITEMS / Math.max(1, counts.filter((count) => count > 0).length));
  return groups.flatMap((group, i) => {
    const count = counts[i] ?? 0;
    if (count === 0) return [];
    if (total > MAX_ITEMS && count > itemsPerGroup / 2)
      return [{ group, ...bucketEvents(group, from, to, itemsPerGroup, spec) }];
    return [{ group, events: eventsWithin(group, from, to), clusters: [] }];
  });
}

/**
 * Puts the events of a group into buckets of equal width. The bucket edges are fixed on the scale, so that
 * panning does not change them. An event belongs to the bucket in which it begins, or to the first one if it
 * began earlier:
 * ```
 *   group   ──••─•─•••••───•────────••••──•••••••──•──▶ time
 *   bucket  │       │       │       │       │       │
 *   items       (4)     (5)     ▬      (4)    (8)
 * ```
 */
function bucketEvents(group: Group, from: number, to: number, maxBuckets: number, spec: LayoutSpec) {
  const { scale, x0, x1 } = spec;
  const room = roomOf(group, spec);
  const width = Math.min(x1 + LABEL_REACH, room.right) - Math.max(x0 - LABEL_REACH, room.left);
  const size = Math.max(MIN_BUCKET_WIDTH, width / Math.max(MIN_BUCKETS, maxBuckets));
  const first = Math.floor(Math.max(scale.x(from), room.left) / size);
  const last = Math.ceil(Math.min(scale.x(to), room.right) / size);
  const single: TimelineEvent[] = [];
  const clusters: RowlessCluster[] = [];
  const edge = (i: number) => (i <= first ? from : i >= last ? to : scale.time(i * size));
  for (let i = first; i < last; i++) {
    const [start, end] = [edge(i), edge(i + 1)];
    const events = i === first ? eventsWithin(group, start, end) : eventsBeginning(group, start, end);
    const [only, second] = events;
    if (only && !second) single.push(only);
    if (!second) continue;
    // The cluster is where its events are, not in the middle of its bucket.
    const x = mean(events, (event) => scale.x(Math.max(extentOf(event)[0], start))) ?? i * size;
    const half = clusterWidth(events.length, spec) / 2;
    const place = { from: start, to: end, left: x - half, right: x + half };
    // A viewport that is snapped at rest changes the size by less than a pixel: the focus keeps its cluster.
    const key = `${group.id}/${i}/${Math.round(size)}`;
    clusters.push(fitCluster({ key, events, ...place }, spec, room));
  }
  return { events: single, clusters };
}

/** Builds a cluster of one: a mark without a free row, which may be merged with its neighbours. */
export function singletonCluster(
  { event, x0, x1 }: PlacedMark,
  group: Group,
  spec: LayoutSpec,
): RowlessCluster {
  const left = (x0 + x1 - clusterWidth(1, spec)) / 2;
  const [from, to] = [spec.scale.time(x0), spec.scale.time(x1)];
  const cluster = { key: `${group.id}/${event.id}+`, events: [event], from, to, left, right: left };
  return fitCluster(cluster, spec, roomOf(group, spec));
}

const centerOf = ({ left, right }: Extent) => (left + right) / 2;

/** Merges clusters until none overlaps another. */
export function mergeOverlapping(
  clusters: readonly RowlessCluster[],
  spec: LayoutSpec,
  room: Extent,
): RowlessCluster[] {
  const merged: RowlessCluster[] = [];
  for (let next of clusters.toSorted((a, b) => a.left - b.left)) {
    for (let last = merged.at(-1); last && !haveGap(last, next); last = merged.at(-1)) {
      const events = [...last.events, ...next.events];
      const [from, to] = [Math.min(last.from, next.from), Math.max(last.to, next.to)];
      // The merged cluster is where most of its events are.
      const x = (centerOf(last) * last.events.length + centerOf(next) * next.events.length) / events.length;
      const half = clusterWidth(events.length, spec) / 2;
      next = fitCluster({ key: last.key, events, from, to, left: x - half, right: x + half }, spec, room);
      merged.pop();
    }
    merged.push(next);
  }
  return merged;
}
