import type { Drawing } from "./drawing.ts";
import { type Extent, haveGap, LABEL_GAP, PANEL_PADDING } from "./placeMark.ts";
import { WORDS_SIZE } from "./row.ts";
import { type DrawnMark, type DrawnWindow, extentIn } from "./visibleMarks.ts";

/** Words that say how a date is known, behind a label. CSS pixels from the window's origin. */
export interface MarkNote {
  key: string;
  text: string;
  x: number;
  y: number;
  /** Whether it is on a solid mark. */
  isOnKnown: boolean;
}

/** Number of marks up to which they have notes: among more, words only disturb. */
const MAX_NOTED_MARKS = 60;
/** Least gap between a label and a note on the same bar, in CSS pixels. */
const GAP_ON_BAR = 16;

/**
 * Places the notes of the marks in a window where nothing else is: at the end of a bar, or behind its label.
 * ```
 *   [ Gabriel Kovari, 22    day not given ]    [ ] Anthony Walgate, 23  June 2014, day not given
 * ```
 */
export function placeNotes(
  drawn: readonly DrawnMark[],
  lines: Drawing["lines"],
  { x, width, origin }: DrawnWindow,
  measure: (text: string) => number,
): MarkNote[] {
  if (drawn.length > MAX_NOTED_MARKS) return [];
  return drawn.flatMap(({ mark, x0, x1, labelX, labelShown }): MarkNote[] => {
    const { key, event, room, lines: label, labelSide, labelWidth, notes, unit, units, y } = mark;
    if (!labelShown || label.length !== 1) return [];
    const isIn = (other: { unit: number; units?: number }) =>
      other.unit < unit + units && unit < other.unit + (other.units ?? 2);
    const taken: Extent[] = [
      ...drawn.filter((other) => other.mark !== mark && isIn(other.mark)).map(extentIn),
      ...lines.filter(isIn).map(({ left, right }) => ({ left: left - origin, right: right - origin })),
    ];
    const from = labelX + labelWidth;
    const isOn = labelSide === "on";
    const edge = Math.min(room.right, x + width + PANEL_PADDING) - origin;
    const to = isOn ? Math.min(x1 - LABEL_GAP, edge - LABEL_GAP) : edge;
    const isFree = (left: number, right: number) => taken.every((other) => haveGap({ left, right }, other));
    for (const text of notes) {
      const words = measure(text) * WORDS_SIZE;
      const left = isOn ? to - words : Math.max(from, x1) + LABEL_GAP;
      const isWide = left + words <= to && left - from >= (isOn ? GAP_ON_BAR : 0);
      // A bar is free of others; beside it the row may not be.
      if (!isWide || (!isOn && !isFree(left, left + words))) continue;
      const { form, basis } = event.date;
      const isOnKnown = isOn && basis !== "inferred" && (form === "day" || form === "period");
      return [{ key, text, x: left, y, isOnKnown }];
    }
    // Without room on the bar, behind it.
    if (isOn) {
      const left = x1 + LABEL_GAP;
      const text = notes.find((one) => {
        const right = left + measure(one) * WORDS_SIZE;
        return right <= edge && left > x0 && isFree(left, right);
      });
      if (text !== undefined) return [{ key, text, x: left, y, isOnKnown: false }];
    }
    return [];
  });
}
