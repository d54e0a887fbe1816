import { formatElapsed } from "../dates/formatDuration.ts";
import type { ThreadStep } from "../evidence/thread.ts";
import type { TimelineEvent } from "../model/timelineEvent.ts";
import { type Anchor, type Arc, arcBetween } from "./arcs.ts";
import { MAX_SEARCHED_MEMBERS } from "./limits.ts";
import type { Lane } from "./markLayout.ts";
import type { Extent } from "./packRows.ts";

/** A step of a thread as it is drawn. */
export interface ThreadArc extends Arc {
  key: string;
  /** Whether the selected event is at one of its ends. */
  own: boolean;
  /** The time between, for the selected event's own steps where both ends are dated. */
  words: string | null;
  /** SVG path data of the arrow's head. */
  arrow: string;
}

/** Where each event stands in a layout, in its pixels: at its mark or, without one, at its cluster. */
export function arcAnchors(lanes: readonly Lane[]): Map<string, Anchor> {
  const found = new Map<string, Anchor>();
  for (const { marks, clusters } of lanes) {
    for (const { event, x0, x1, y } of marks) {
      // "By a day" is tied at its day, not at the line that runs back from it.
      const from = event.date.form === "by" ? x1 - 4 : x0;
      if (!found.has(event.id)) found.set(event.id, { x0: from, x1, y });
    }
    for (const { left, right, y, members, count } of clusters) {
      if (count > MAX_SEARCHED_MEMBERS) continue;
      for (const { id } of members()) if (!found.has(id)) found.set(id, { x0: left, x1: right, y });
    }
  }
  return found;
}

/**
 * The arcs of a thread, those of the selected event first. A step to an event that stands nowhere has none; two events
 * that are linked twice have one.
 */
export function buildThreadArcs(
  { steps, selected, labels, anchorOf, eventOf }: ThreadOnDrawing,
  measure: (text: string) => number,
): ThreadArc[] {
  const taken = [...labels];
  const isOwn = (step: ThreadStep) => step.before === selected || step.after === selected;
  const pairs = new Map(steps.map((step) => [`${step.before} ${step.after}`, step]));
  const order = [...pairs].sort(([, a], [, b]) => Number(isOwn(b)) - Number(isOwn(a)));
  return order.flatMap(([key, step]) => {
    const [a, b] = [anchorOf(step.before), anchorOf(step.after)];
    const [before, after] = [eventOf(step.before), eventOf(step.after)];
    if (!a || !b || !before || !after) return [];
    const own = isOwn(step);
    const words = own ? formatElapsed(before.date, after.date) : null;
    const arc = arcBetween(a, b, words ? measure(words) : 0, taken);
    return [{ ...arc, key, own, words, arrow: arrowAt(arc.head) }];
  });
}

/** What of a drawing a thread's arcs depend on. */
export interface ThreadOnDrawing {
  steps: readonly ThreadStep[];
  selected: string;
  /** The marks' labels, which an arc's label leaves free. */
  labels: readonly (Extent & { y: number })[];
  /** Where each event stands on the drawing; undefined for an event that isn't shown. */
  anchorOf(event: string): Anchor | undefined;
  eventOf(event: string): TimelineEvent | undefined;
}

function arrowAt({ x, y, dx, dy }: Arc["head"]): string {
  const [bx, by] = [x - dx * 8, y - dy * 8];
  return `M${x},${y}L${bx - dy * 4},${by + dx * 4}L${bx + dy * 4},${by - dx * 4}Z`;
}
