import type { Labelled } from "../corpus/corpus.ts";
import type { TimelineEvent } from "../event/timelineEvent.ts";
import type { TimeScale } from "./foldedScale.ts";

/** An event's place on the drawing, in CSS pixels from the plot's left and the drawing's top. */
export interface Mark {
  event: TimelineEvent;
  /** The date's true extent; `x0` is the plot's edge where the date has no beginning. */
  x0: number;
  x1: number;
  /** The middle of its row. */
  y: number;
  /** Where the label begins, and whether it lies on the bar, right of it or left of it. */
  labelX: number;
  labelSide: "on" | "right" | "left";
}

/** A stage's band. */
export interface Lane {
  id: string;
  label: string;
  y0: number;
  y1: number;
  marks: Mark[];
}

/** The height of a row: a mark's target, WCAG 2.5.8's 24 CSS pixels. */
export const ROW = 24;
const LANE_PAD = 3;
const GAP = 8;
const MIN_BAR = 10;

type Placed = Omit<Mark, "y"> & { left: number; right: number };

function place(event: TimelineEvent, scale: TimeScale, width: number, label: number): Placed {
  const { min, max, form } = event.dating;
  const end = max ? scale.x(max.time + 1) : width;
  const start = form === "by" ? end - 34 : min ? scale.x(min.time) : 0;
  const x0 = Math.max(0, Math.min(start, width - MIN_BAR));
  const x1 = Math.min(width, Math.max(end, x0 + MIN_BAR));
  if (form !== "by" && x1 - x0 > label + 2 * GAP) {
    return { event, x0, x1, labelX: x0 + GAP, labelSide: "on", left: x0, right: x1 };
  }
  if (x1 + GAP + label <= width) {
    return { event, x0, x1, labelX: x1 + GAP, labelSide: "right", left: x0, right: x1 + GAP + label };
  }
  const labelX = Math.max(0, x0 - GAP - label);
  return { event, x0, x1, labelX, labelSide: "left", left: labelX, right: x1 };
}

/** First free row for each mark with its label, so that neither ever lies on another. */
function packed(marks: Placed[], y0: number): { marks: Mark[]; rows: number } {
  const rows: { left: number; right: number }[][] = [];
  const out = marks.map(({ left, right, ...mark }): Mark => {
    let row = rows.findIndex((taken) =>
      taken.every((other) => right + GAP <= other.left || left >= other.right + GAP),
    );
    if (row === -1) row = rows.push([]) - 1;
    rows[row]?.push({ left, right });
    return { ...mark, y: y0 + LANE_PAD + row * ROW + ROW / 2 };
  });
  return { marks: out, rows: rows.length };
}

/**
 * Lanes by stage, one under the other, with their marks and labels:
 * ```
 * Killings    ▬ Anthony Walgate
 *             ░░░ Gabriel Kovari ░░░
 * Findings                       Jury: opportunities lost ■
 * ```
 * A stage without events takes no room. Every event given is in exactly one mark.
 */
export function markLayout(
  events: readonly TimelineEvent[],
  stages: readonly Labelled[],
  scale: TimeScale,
  width: number,
  measure: (text: string) => number,
): { lanes: Lane[]; height: number } {
  const lanes: Lane[] = [];
  let y = 0;
  for (const { id, label } of stages) {
    const own = events.filter((event) => event.stage === id);
    if (own.length === 0) continue;
    const { marks, rows } = packed(
      own.map((event) => place(event, scale, width, measure(event.label))),
      y,
    );
    const y1 = y + rows * ROW + 2 * LANE_PAD;
    lanes.push({ id, label, y0: y, y1, marks });
    y = y1;
  }
  return { lanes, height: y };
}
