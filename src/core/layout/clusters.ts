import type { TimelineEvent } from "../model/timelineEvent.ts";
import type { LaneIndex } from "./laneIndex.ts";
import type { LayoutSpec } from "./layoutSpec.ts";
import { TARGET_SIZE } from "./limits.ts";
import { type Extent, haveGap } from "./packRows.ts";
import type { PlacedMark } from "./placeMark.ts";

/** Several events that have no room for marks of their own at this magnification. */
export interface Cluster extends Extent {
  key: string;
  count: number;
  /** The times between which its members begin or reach in, ms UTC. */
  from: number;
  to: number;
  y: number;
  label: string;
  /** The events, in time order. */
  members(): TimelineEvent[];
}

/** A cluster before it has a row. */
export type UnplacedCluster = Omit<Cluster, "y">;

/** Room beside its count, in CSS pixels. */
const CLUSTER_PAD = 10;

/** The width of a cluster's chip with its count, in CSS pixels. */
export function clusterWidth(label: string, { measure }: LayoutSpec): number {
  return Math.max(TARGET_SIZE, measure(label) + 2 * CLUSTER_PAD);
}

/** Returns a cluster's chip: its box and the position of its count, whose middle is given. CSS pixels. */
export function clusterChipOf({ left, right, y }: Extent & { y: number }) {
  const rect = { x: left + 1, y: y - 9, width: right - left - 2, height: 16, rx: 8 };
  return { rect, text: { x: (left + right) / 2, y: y + 3.5 } };
}

/** An event without room, as a cluster of one that awaits its neighbours. */
export function singletonCluster(
  { event, x0, x1 }: PlacedMark,
  lane: LaneIndex,
  spec: LayoutSpec,
): UnplacedCluster {
  const width = clusterWidth("1", spec);
  const left = Math.max(0, Math.min((x0 + x1 - width) / 2, spec.width - width));
  return {
    key: `${lane.id}/${event.id}+`,
    count: 1,
    from: spec.scale.time(x0),
    to: spec.scale.time(x1),
    left,
    right: left + width,
    label: "1",
    members: () => [event],
  };
}

/** Clusters side by side, those that would lie on one another made one. */
export function mergeOverlapping(clusters: UnplacedCluster[], spec: LayoutSpec): UnplacedCluster[] {
  const out: UnplacedCluster[] = [];
  for (let next of clusters.sort((a, b) => a.left - b.left)) {
    for (let last = out.at(-1); last && !haveGap(last, next); last = out.at(-1)) {
      next = joinClusters(last, next, spec);
      out.pop();
    }
    out.push(next);
  }
  return out;
}

function joinClusters(a: UnplacedCluster, b: UnplacedCluster, spec: LayoutSpec): UnplacedCluster {
  const count = a.count + b.count;
  const label = `${count}`;
  const width = clusterWidth(label, spec);
  const left = Math.max(0, Math.min(a.left, spec.width - width));
  return {
    key: a.key,
    count,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    left,
    right: Math.max(left + width, Math.min(Math.max(a.right, b.right), spec.width)),
    label,
    members: () => [...a.members(), ...b.members()],
  };
}
