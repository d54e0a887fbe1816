/** Where something that takes the focus stands on the drawing. CSS pixels. */
export interface FocusStop {
  key: string;
  x: number;
  y: number;
}

/** Where the arrow keys lead. */
export type ArrowDirection = "earlier" | "later" | "up" | "down" | "first" | "last";

/**
 * The stop that a key leads to: the next in time order, or the nearest in the rows above or below; undefined at the end.
 * Earlier and later walk through all stops, each once.
 */
export function findNeighbour<S extends FocusStop>(
  stops: readonly S[],
  key: string | null,
  direction: ArrowDirection,
): S | undefined {
  const inTime = stops.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (direction === "first") return inTime[0];
  if (direction === "last") return inTime.at(-1);
  const at = inTime.findIndex((stop) => stop.key === key);
  const from = inTime[at];
  if (!from) return inTime[0];
  if (direction === "earlier") return inTime[at - 1];
  if (direction === "later") return inTime[at + 1];
  const sign = direction === "down" ? 1 : -1;
  const far = (stop: S) => Math.abs(stop.y - from.y) * 4 + Math.abs(stop.x - from.x);
  return inTime
    .filter((stop) => (stop.y - from.y) * sign > 0)
    .reduce<S | undefined>((best, stop) => (best && far(best) <= far(stop) ? best : stop), undefined);
}
