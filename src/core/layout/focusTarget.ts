import { least, min } from "d3";
import type { TimelineEvent } from "../model/timelineEvent.ts";

/** Position of something that can have the focus. CSS pixels. */
export interface FocusStop {
  key: string;
  /** Position in time. */
  x: number;
  y: number;
}

/** A mark or a cluster that can have the focus. */
export interface FocusTarget extends FocusStop {
  /** Visible extent in CSS pixels. */
  left: number;
  right: number;
  /** Its events in time order; empty for a cluster with too many to search. */
  events: readonly Pick<TimelineEvent, "id">[];
}

/** The stop that had the focus, at its position on the present scale. */
export type LostFocus = FocusStop & Pick<FocusTarget, "events">;

/** Direction of an arrow key, of Home or of End. */
export type ArrowDirection = "earlier" | "later" | "up" | "down" | "first" | "last";

/** Weight of a pixel up or down against a pixel along time: the focus prefers its own row. */
const ROW_WEIGHT = 4;

/**
 * Finds the stop that a key leads to: the next one in time, or the nearest one in the rows above or below.
 * "earlier" and "later" visit each stop once. Returns undefined at the end.
 */
export function findNeighbour<S extends FocusStop>(
  stops: readonly S[],
  key: string | null,
  direction: ArrowDirection,
): S | undefined {
  const inTime = stops.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (direction === "first") return inTime[0];
  if (direction === "last") return inTime.at(-1);
  const position = inTime.findIndex((stop) => stop.key === key);
  const from = inTime[position];
  if (!from) return inTime[0];
  if (direction === "earlier") return inTime[position - 1];
  if (direction === "later") return inTime[position + 1];
  const sign = direction === "down" ? 1 : -1;
  const distance = (stop: S) => Math.abs(stop.y - from.y) * ROW_WEIGHT + Math.abs(stop.x - from.x);
  const beyond = inTime.filter((stop) => (stop.y - from.y) * sign > 0);
  return least(beyond, distance);
}

/**
 * Finds the stop that takes the focus when the focused one disappears: the same key, else the mark or cluster
 * with the earliest of its events, else the nearest. Returns undefined if no stop is in view.
 */
export function findNextFocus(stops: readonly FocusTarget[], lost: LostFocus): FocusTarget | undefined {
  const same = stops.find(({ key }) => key === lost.key);
  if (same) return same;
  const positions = new Map(lost.events.map(({ id }, i) => [id, i]));
  const ranked = stops.map((stop) => ({
    stop,
    rank: min(stop.events, ({ id }) => positions.get(id)) ?? positions.size,
    distance: Math.max(0, stop.left - lost.x, lost.x - stop.right) + Math.abs(stop.y - lost.y) * ROW_WEIGHT,
  }));
  return least(ranked, (a, b) => a.rank - b.rank || a.distance - b.distance)?.stop;
}
