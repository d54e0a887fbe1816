import type { TimelineEvent } from "../event/timelineEvent.ts";
import { countBelow, countWithin, type LaneIndex, reachingInto } from "./laneIndex.ts";
import { apart, type Extent, packRows } from "./packRows.ts";
import { type Placed, place } from "./place.ts";
import type { TimeScale } from "./timeScale.ts";

/** An event's mark with its label. CSS pixels from the scale's beginning and the drawing's top. */
export interface Mark extends Placed {
  /** Unique in the drawing: an event has a mark in each lane it belongs to. */
  key: string;
  /** The middle of its row. */
  y: number;
}

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

/** A stage's or an actor's band. */
export interface Lane {
  id: string;
  label: string;
  y0: number;
  y1: number;
  marks: Mark[];
  clusters: Cluster[];
}

/** The height of a row: a mark's target, WCAG 2.5.8's 24 CSS pixels. */
export const ROW = 24;
const LANE_PAD = 2;
/** At most so many marks and clusters are laid out at once, all lanes together. */
const MOST_ITEMS = 260;
/** A cluster's least width: its count and a target. */
const CLUSTER_PAD = 10;

/** The part of the scale to lay out. */
export interface LayoutSpec {
  /** The scale, magnified. */
  scale: TimeScale;
  /** The whole scale's width and the part to lay out, in its pixels. */
  width: number;
  x0: number;
  x1: number;
  /** The width of a label in CSS pixels. */
  measure(text: string): number;
  /** Rows that a lane may take, by its id, or how many all lanes may share, each taking what it needs. */
  rows: ReadonlyMap<string, number> | number;
}

/** Labels are at most so wide: what begins farther away does not reach in. */
const REACH_IN = 340;

/** A lane's content before it has rows. */
interface Draft {
  lane: LaneIndex;
  placed: Placed[];
  clusters: Omit<Cluster, "y">[];
}

/**
 * Lanes under one another, with their marks, labels and clusters:
 * ```
 * Killings    ▬ Anthony Walgate
 *             ░░░ Gabriel Kovari ░░░
 * Findings                       Jury: opportunities lost ■
 * Responses                          (9 events)
 * ```
 * Every event of a lane that reaches into the part laid out is in exactly one of its marks or clusters. The cost
 * depends on the width and the number of lanes, and only logarithmically on the number of events.
 */
export function markLayout(lanes: readonly LaneIndex[], spec: LayoutSpec): { lanes: Lane[]; height: number } {
  const drafts = draftsOf(lanes, spec);
  const rows = typeof spec.rows === "number" ? rowsWithin(drafts, spec.rows) : spec.rows;
  let y = 0;
  const laid = drafts.map((draft): Lane => {
    const { id, label } = draft.lane;
    const count = Math.max(1, rows.get(id) ?? 1);
    const y0 = y;
    y += count * ROW + 2 * LANE_PAD;
    return { id, label, y0, y1: y, ...packed(draft, count, y0 + LANE_PAD, spec) };
  });
  return { lanes: laid, height: y };
}

/** How many rows each lane of a layout has: what another magnification keeps to, so that nothing jumps. */
export function rowsOf(lanes: readonly Lane[]): Map<string, number> {
  return new Map(lanes.map(({ id, y0, y1 }) => [id, (y1 - y0 - 2 * LANE_PAD) / ROW]));
}

/** Single events as far as they are few enough, else one cluster for each stretch of some width. */
function draftsOf(lanes: readonly LaneIndex[], spec: LayoutSpec): Draft[] {
  const { scale, x0, x1 } = spec;
  const [from, to] = [scale.time(x0 - REACH_IN), scale.time(x1 + REACH_IN)];
  const counts = lanes.map((lane) => countWithin(lane, from, to));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const each = Math.floor(MOST_ITEMS / Math.max(1, lanes.length));
  return lanes.map((lane, i) => {
    if (total <= MOST_ITEMS || (counts[i] ?? 0) <= each / 2) {
      const positions = [...reachingInto(lane, from), ...positionsFrom(lane, from, to)];
      return { lane, placed: positions.map((at) => placedAt(lane, at, spec)), clusters: [] };
    }
    return { lane, ...bucketed(lane, from, to, each, spec) };
  });
}

function positionsFrom({ starts }: LaneIndex, from: number, to: number): number[] {
  const [first, end] = [countBelow(starts, from), countBelow(starts, to)];
  return Array.from({ length: end - first }, (_, i) => first + i);
}

function placedAt(lane: LaneIndex, at: number, { scale, width, measure }: LayoutSpec): Placed {
  // biome-ignore lint/style/noNonNullAssertion: positions come from the index of these very events
  const event = lane.events[at]!;
  return place(event, scale, width, measure(event.label));
}

/**
 * The lane cut into stretches that lie still on the scale while it is panned: one event in a stretch is a mark,
 * several are a cluster, and so are those that began before the part laid out.
 */
function bucketed(lane: LaneIndex, from: number, to: number, most: number, spec: LayoutSpec) {
  const { scale, x0, x1 } = spec;
  const size = Math.max(56, (x1 - x0 + 2 * REACH_IN) / Math.max(4, most));
  const first = Math.floor(scale.x(from) / size);
  const last = Math.ceil(scale.x(to) / size);
  const placed: Placed[] = [];
  const clusters: Draft["clusters"] = [];
  const edge = (i: number) => (i <= first ? from : i >= last ? to : scale.time(i * size));
  const reaching = reachingInto(lane, from);
  for (let i = first; i < last; i++) {
    const [a, b] = [countBelow(lane.starts, edge(i)), countBelow(lane.starts, edge(i + 1))];
    const carried = i === first ? reaching : [];
    const count = b - a + carried.length;
    if (count === 1) placed.push(placedAt(lane, carried[0] ?? a, spec));
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

function clusterWidth(label: string, { measure }: LayoutSpec): number {
  return Math.max(ROW, measure(label) + 2 * CLUSTER_PAD);
}

/** What each lane needs, the greediest cut back until all fit; never less than a row for marks and one for clusters. */
function rowsWithin(drafts: readonly Draft[], bound: number): Map<string, number> {
  const needs = drafts.map(({ placed, clusters }) => {
    const rows = packRows(placed, bound);
    const unplaced = clusters.length > 0 || rows.includes(-1);
    return Math.max(0, ...rows) + 1 + (unplaced ? 1 : 0);
  });
  let most = bound;
  const sum = () => needs.reduce((all, need) => all + Math.min(need, most), 0);
  while (most > 2 && sum() > bound) most--;
  return new Map(drafts.map(({ lane }, i) => [lane.id, Math.min(needs[i] ?? 1, most)]));
}

/** Rows for marks; where some find none, or there are clusters already, the last row is the clusters'. */
function packed(draft: Draft, rows: number, top: number, spec: LayoutSpec): Pick<Lane, "marks" | "clusters"> {
  const all = packRows(draft.placed, rows);
  const clustered = draft.clusters.length > 0 || all.includes(-1);
  const found = clustered ? packRows(draft.placed, rows - 1) : all;
  const y = (row: number) => top + row * ROW + ROW / 2;
  const marks = draft.placed.flatMap((placed, i): Mark[] => {
    const row = found[i] ?? -1;
    return row === -1 ? [] : [{ ...placed, key: `${draft.lane.id}/${placed.event.id}`, y: y(row) }];
  });
  const left = draft.placed
    .filter((_, i) => found[i] === -1)
    .map((placed) => alone(placed, draft.lane, spec));
  return {
    marks,
    clusters: merged([...draft.clusters, ...left], spec).map((c) => ({ ...c, y: y(rows - 1) })),
  };
}

/** An event without room, as a cluster of one that awaits its neighbours. */
function alone({ event, x0, x1 }: Placed, lane: LaneIndex, spec: LayoutSpec): Omit<Cluster, "y"> {
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
function merged(clusters: Omit<Cluster, "y">[], spec: LayoutSpec): Omit<Cluster, "y">[] {
  const out: Omit<Cluster, "y">[] = [];
  for (let next of clusters.sort((a, b) => a.left - b.left)) {
    for (let last = out.at(-1); last && !apart(last, next); last = out.at(-1)) {
      next = join(last, next, spec);
      out.pop();
    }
    out.push(next);
  }
  return out;
}

function join(a: Omit<Cluster, "y">, b: Omit<Cluster, "y">, spec: LayoutSpec): Omit<Cluster, "y"> {
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
