import { bisectLeft, sum } from "d3";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { countWithin, eventsReachingInto, type LaneIndex } from "./laneIndex.ts";
import { LABEL_REACH, MAX_ITEMS, MIN_BUCKET_WIDTH, MIN_BUCKETS, TARGET_SIZE } from "./limits.ts";
import { type Extent, haveGap, type LayoutSpec, type PlacedMark, placeMark } from "./placeMark.ts";

/** Several events without room for marks of their own at this zoom. */
export interface Cluster extends Extent {
  key: string;
  count: number;
  /** Range in which its members begin, or into which they reach. Milliseconds UTC. */
  from: number;
  to: number;
  /** Middle of its row. */
  y: number;
  label: string;
  /** Returns the events in time order. */
  members(): TimelineEvent[];
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

function clusterWidth(label: string, { measure }: LayoutSpec): number {
  return Math.max(TARGET_SIZE, measure(label) + 2 * CLUSTER_PADDING);
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
    if (total <= MAX_ITEMS || (counts[i] ?? 0) <= itemsPerLane / 2) {
      const [first, end] = [bisectLeft(lane.starts, from), bisectLeft(lane.starts, to)];
      const inside = Array.from({ length: end - first }, (_, position) => first + position);
      const positions = [...eventsReachingInto(lane, from), ...inside];
      return { lane, marks: positions.map((position) => placeEventAt(lane, position, spec)), clusters: [] };
    }
    return { lane, ...bucketEvents(lane, from, to, itemsPerLane, spec) };
  });
}

function placeEventAt(lane: LaneIndex, position: number, { scale, width, measure }: LayoutSpec): PlacedMark {
  // biome-ignore lint/style/noNonNullAssertion: the position is from the index of these events
  const event = lane.events[position]!;
  return placeMark(event, scale, width, measure(event.label));
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
  const reaching = eventsReachingInto(lane, from);
  for (let i = first; i < last; i++) {
    const [start, end] = [bisectLeft(lane.starts, edge(i)), bisectLeft(lane.starts, edge(i + 1))];
    const earlier = i === first ? reaching : [];
    const count = end - start + earlier.length;
    if (count === 1) marks.push(placeEventAt(lane, earlier[0] ?? start, spec));
    if (count < 2) continue;
    const label = `${count}`;
    const left = Math.max(0, Math.min(i * size, spec.width - clusterWidth(label, spec)));
    clusters.push({
      ...{ key: `${lane.id}/${i}/${size}`, count, label },
      ...{ from: edge(i), to: edge(i + 1), left, right: left + clusterWidth(label, spec) },
      members: () => [...earlier.flatMap((at) => lane.events[at] ?? []), ...lane.events.slice(start, end)],
    });
  }
  return { marks, clusters };
}

/** Builds a cluster of one: a mark without a free row, which may be merged with its neighbours. */
export function buildSingletonCluster(
  { event, x0, x1 }: PlacedMark,
  lane: LaneIndex,
  spec: LayoutSpec,
): RowlessCluster {
  const width = clusterWidth("1", spec);
  const left = Math.max(0, Math.min((x0 + x1 - width) / 2, spec.width - width));
  return {
    ...{ key: `${lane.id}/${event.id}+`, count: 1, label: "1" },
    ...{ from: spec.scale.time(x0), to: spec.scale.time(x1), left, right: left + width },
    members: () => [event],
  };
}

/** Merges clusters until none overlaps another. */
export function mergeOverlapping(clusters: RowlessCluster[], spec: LayoutSpec): RowlessCluster[] {
  const merged: RowlessCluster[] = [];
  for (let next of clusters.sort((a, b) => a.left - b.left)) {
    for (let last = merged.at(-1); last && !haveGap(last, next); last = merged.at(-1)) {
      next = joinClusters(last, next, spec);
      merged.pop();
    }
    merged.push(next);
  }
  return merged;
}

function joinClusters(a: RowlessCluster, b: RowlessCluster, spec: LayoutSpec): RowlessCluster {
  const count = a.count + b.count;
  const label = `${count}`;
  const width = clusterWidth(label, spec);
  const left = Math.max(0, Math.min(a.left, spec.width - width));
  const right = Math.max(left + width, Math.min(Math.max(a.right, b.right), spec.width));
  return {
    ...{ key: a.key, count, label, left, right },
    ...{ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) },
    members: () => [...a.members(), ...b.members()],
  };
}
