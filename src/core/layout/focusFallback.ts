import type { FocusStop } from "./focusNeighbour.ts";

/** A mark or a cluster as a place for the focus. */
export interface FocusTarget extends FocusStop {
  /** From where to where it reaches, in CSS pixels; `x` is where it stands in time. */
  left: number;
  right: number;
  /** Ids of the events that it stands for, in time order; none where they are too many to name. */
  events(): readonly string[];
}

/** What had the focus, and where it would stand now, in CSS pixels. */
export interface LostFocus extends FocusStop {
  events: readonly string[];
}

/**
 * Which of the stops in view takes the focus that another one had: itself if it is still there, else a mark of its
 * event or the cluster that holds it, the earliest of its events first, else the nearest. Undefined where nothing is in view.
 */
export function nextFocusTarget(stops: readonly FocusTarget[], lost: LostFocus): FocusTarget | undefined {
  const same = stops.find(({ key }) => key === lost.key);
  if (same) return same;
  const places = new Map(lost.events.map((id, i) => [id, i]));
  const rank = (stop: FocusTarget) =>
    places.size === 0
      ? 0
      : stop.events().reduce((least, id) => Math.min(least, places.get(id) ?? places.size), places.size);
  const far = ({ left, right, y }: FocusTarget) =>
    Math.max(0, left - lost.x, lost.x - right) + Math.abs(y - lost.y) * 4;
  let best: { stop: FocusTarget; rank: number; far: number } | undefined;
  for (const stop of stops) {
    const here = { stop, rank: rank(stop), far: far(stop) };
    if (!best || here.rank < best.rank || (here.rank === best.rank && here.far < best.far)) best = here;
  }
  return best?.stop;
}
