import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { TimeScale } from "./foldedScale.ts";

/** An event as an upright bar: its date's true extent downwards, in a column of its own. CSS pixels. */
export interface UprightMark {
  event: TimelineEvent;
  y0: number;
  y1: number;
  x: number;
  width: number;
}

const MIN_HEIGHT = 4;

/**
 * The phone's form: time runs down the scale, and events that overlap in time stand side by side,
 * as many columns as it takes within `room` pixels. Every event given is in exactly one mark.
 */
export function uprightLayout(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  room: number,
): UprightMark[] {
  const bottoms: number[] = [];
  const placed = events.map((event) => {
    const { min, max } = event.dating;
    const end = max ? scale.x(max.time + 1) : (scale.stretches.at(-1)?.x1 ?? 0);
    const y0 = Math.min(min ? scale.x(min.time) : end - 2 * MIN_HEIGHT, end - MIN_HEIGHT);
    let column = bottoms.findIndex((bottom) => bottom <= y0 - 1);
    if (column === -1) column = bottoms.length;
    bottoms[column] = end;
    return { event, y0, y1: end, column };
  });
  const step = Math.min(8, room / Math.max(1, bottoms.length));
  return placed.map(({ column, ...mark }) => ({
    ...mark,
    x: column * step,
    width: Math.max(1.5, step - 1.5),
  }));
}
