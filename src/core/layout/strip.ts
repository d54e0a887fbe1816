import { cumsum, sum } from "d3";
import { formatYear } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { formatNumber } from "../messages/language.ts";
import { timelineMessages as messages } from "../messages/timeline.ts";
import { DAY } from "../model/day.ts";
import type { Panel } from "./panels.ts";

/** A part of time on the strip, with its number of events. */
export interface StripPart {
  name: string;
  count: number;
}

/** Names a panel in as few letters as possible: "Inquests", "10 Dec", "by 11 Dec", "2014–16". */
export function nameStripPanel({ from, to, isVoices, stage, short }: Panel): string {
  const last = new Date(to - 1);
  if (isVoices || to - from <= DAY) {
    const day = dateMessages.join(last.getUTCDate(), dateMessages.shortMonths[last.getUTCMonth()] ?? "");
    return isVoices ? messages.by(day) : day;
  }
  const [first, end] = [formatYear(from), formatYear(to - 1)];
  if (stage !== null || first === end) return short;
  const isOneCentury = first.length === 4 && first.slice(0, 2) === end.slice(0, 2);
  return messages.years(first, isOneCentury ? end.slice(2) : end);
}

/** A part with its place on the strip, in CSS pixels. */
export interface StripPanel extends StripPart {
  x0: number;
  x1: number;
  /** Index of its first event on the strip. */
  start: number;
  /** Distance between its events. */
  step: number;
  /** Whether there is room for a tick for each event. Otherwise its number of events is shown. */
  hasTicks: boolean;
}

/** The phone's overview of all events. */
export interface Strip {
  panels: StripPanel[];
  /** Whether each panel has room for its name. */
  namesFit: boolean;
}

/** Space between panels, and before the first and after the last event of a panel, in CSS pixels. */
const PANEL_GAP = 6;
const PADDING = 6;
/** Smallest distance between ticks, in CSS pixels. */
const MIN_STEP = 4;
/** Smallest width of a panel, in CSS pixels. */
const MIN_WIDTH = 24;

/**
 * Places parts of time side by side on `width` CSS pixels. A part has room for its name if all names fit, and
 * otherwise for its number. The rest of the width is shared by the numbers of events.
 * ```
 *   2014–16               Oct–Dec 2021   10 Dec    │ names, if all of them fit
 *   ı ı ı ı ı ı ı ı ı ı     ı ı ı          312     │ a tick for each event, or their number
 * ```
 */
export function buildStrip(
  parts: readonly StripPart[],
  width: number,
  measure: (text: string) => number,
): Strip {
  const available = width - PANEL_GAP * (parts.length - 1);
  const minima = parts.map(({ count }) => Math.max(MIN_WIDTH, measure(formatNumber(count)) + 4));
  const named = parts.map(({ name }, i) => Math.max(minima[i] ?? 0, measure(name) + 2 * PADDING));
  const namesFit = sum(named) <= available;
  const needed = namesFit ? named : minima;
  const spare = Math.max(0, available - sum(needed));
  const total = sum(parts, ({ count }) => count);
  const starts = cumsum(parts, ({ count }) => count);
  let x = 0;
  const panels = parts.map((part, i) => {
    const x0 = x;
    const x1 = x0 + (needed[i] ?? 0) + spare * (total === 0 ? 0 : part.count / total);
    x = x1 + PANEL_GAP;
    const step = (x1 - x0 - 2 * PADDING) / Math.max(1, part.count);
    return { ...part, x0, x1, start: (starts[i] ?? 0) - part.count, step, hasTicks: step >= MIN_STEP };
  });
  return { panels, namesFit };
}

/** Returns the panel that contains an event, by the event's index on the strip. */
export function panelAt({ panels }: Strip, index: number): StripPanel | undefined {
  return panels.findLast(({ start, count }) => count > 0 && start <= index);
}

/** Returns the position of an event in CSS pixels. */
export function positionOf(strip: Strip, index: number): number {
  const panel = panelAt(strip, index);
  return panel ? panel.x0 + PADDING + (index - panel.start + 0.5) * panel.step : 0;
}

/** Returns the index of the event nearest to a position in CSS pixels; -1 if there are no events. */
export function indexAt({ panels }: Strip, x: number): number {
  const filled = panels.filter(({ count }) => count > 0);
  const panel = filled.find(({ x1 }) => x < x1 + PANEL_GAP / 2) ?? filled.at(-1);
  if (!panel) return -1;
  const offset = Math.floor((x - panel.x0 - PADDING) / panel.step);
  return panel.start + Math.max(0, Math.min(panel.count - 1, offset));
}
