import type { KeyboardEvent } from "react";
import type { TimelineEvent } from "../event/timelineEvent.ts";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Roving focus (WAI-ARIA practices): one tab stop for the drawing; arrows, Home and End move among its marks. */
export function roveFocus(key: KeyboardEvent<SVGSVGElement>, order: readonly TimelineEvent[]): void {
  const marks = order.map(({ id }) => key.currentTarget.querySelector<SVGGElement>(`[data-event="${id}"]`));
  const at = marks.indexOf(document.activeElement as SVGGElement | null);
  const step = STEPS[key.key];
  const to =
    key.key === "Home" ? 0 : key.key === "End" ? marks.length - 1 : step === undefined ? -1 : at + step;
  const target = marks[to];
  if (!target) return;
  key.preventDefault();
  target.focus();
}
