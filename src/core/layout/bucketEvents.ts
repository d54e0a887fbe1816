import { clusterWidth, type UnplacedCluster } from "./clusters.ts";
import { countWithin, eventsReachingInto, type LaneIndex, lowerBound } from "./laneIndex.ts";
import type { LayoutSpec } from "./layoutSpec.ts";
import { LABEL_REACH, MAX_ITEMS, MIN_BUCKET_WIDTH, MIN_BUCKETS } from "./limits.ts";
import { type PlacedMark, placeMark } from "./placeMark.ts";

/** A lane's content before it has rows. */
export interface LaneItems {
  lane: LaneIndex;
  placed: PlacedMark[];
  clusters: UnplacedCluster[];
}

/** Single events as far as they are few enough, else one cluster for each stretch of some width. */
export function buildLaneItems(lanes: readonly LaneIndex[], spec: LayoutSpec): LaneItems[] {
  const { scale, x0, x1 } = spec;
  const [from, to] = [scale.time(x0 - LABEL_REACH), scale.time(x1 + LABEL_REACH)];
  const counts = lanes.map((lane) => countWithin(lane, from, to));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const each = Math.floor(MAX_ITEMS / Math.max(1, lanes.length));
  return lanes.map((lane, i) => {
    if (total <= MAX_ITEMS || (counts[i] ?? 0) <= each / 2) {
      const positions = [...eventsReachingInto(lane, from), ...placeEvents(lane, from, to)];
      return { lane, placed: positions.map((at) => placeEventAt(lane, at, spec)), clusters: [] };
    }
    return { lane, ...bucketEvents(lane, from, to, each, spec) };
  });
}

function placeEvents({ starts }: LaneIndex, from: number, to: number): number[] {
  const [first, end] = [lowerBound(starts, from), lowerBound(starts, to)];
  return Array.from({ length: end - first }, (_, i) => first + i);
}

function placeEventAt(lane: LaneIndex, at: number, { scale, width, measure }: LayoutSpec): PlacedMark {
  // biome-ignore lint/style/noNonNullAssertion: positions come from the index of these very events
  const event = lane.events[at]!;
  return placeMark(event, scale, width, measure(event.label));
}

/**
 * The lane cut into stretches that lie still on the scale while it is panned: one event in a stretch is a mark,
 * several are a cluster, and so are those that began before the part laid out.
 */
function bucketEvents(lane: LaneIndex, from: number, to: number, most: number, spec: LayoutSpec) {
  const { scale, x0, x1 } = spec;
  const size = Math.max(MIN_BUCKET_WIDTH, (x1 - x0 + 2 * LABEL_REACH) / Math.max(MIN_BUCKETS, most));
  const first = Math.floor(scale.x(from) / size);
  const last = Math.ceil(scale.x(to) / size);
  const placed: PlacedMark[] = [];
  const clusters: LaneItems["clusters"] = [];
  const edge = (i: number) => (i <= first ? from : i >= last ? to : scale.time(i * size));
  const reaching = eventsReachingInto(lane, from);
  for (let i = first; i < last; i++) {
    const [a, b] = [lowerBound(lane.starts, edge(i)), lowerBound(lane.starts, edge(i + 1))];
    const carried = i === first ? reaching : [];
    const count = b - a + carried.length;
    if (count === 1) placed.push(placeEventAt(lane, carried[0] ?? a, spec));
    if (count < 2) continue;
    const label = `${count}`;
    const left = Math.max(0, Math.min(i * size, spec.width - clusterWidth(label, spec)));
    clusters.push({
      key: `${lane.id}/${i}/${size}`,
      count,
      from: edge(i),
      to: edge(i + 1),
      left,
      right: left + clusterWidth(label, spec),
      label,
      members: () =>
        [...carried.map((at) => lane.events[at]), ...lane.events.slice(a, b)].filter((e) => e !== undefined),
    });
  }
  return { placed, clusters };
}
