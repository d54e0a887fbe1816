import { utcDay, utcFormat, utcTicks } from "d3";
import { formatYear } from "../dates/formatDay.ts";
import { DAY } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";

/** A date on the axis. */
export interface Tick {
  /** Milliseconds UTC. */
  time: number;
  /** CSS pixels of the scale. */
  x: number;
  label: string;
  /** Label for a narrow axis: "Oct ’21", "10 Dec". */
  short: string;
}

type TickLabels = Pick<Tick, "label" | "short">;

/** Length in CSS pixels by which a label may reach beyond the edge of the window. */
const TICK_EDGE = 6;
/** Smallest width of a day in CSS pixels for which each day has a tick. */
const MIN_DAY_WIDTH = 30;
/** Width of the axis in CSS pixels for each tick of a coarser unit. */
const TICK_SPACING = 58;
/** Gap between two labels in CSS pixels. */
const TICK_GAP = 8;

type TickUnit = "day" | "month" | "year";

const TICK_FORMATS = {
  day: { bare: utcFormat("%a %-d %b"), full: utcFormat("%a %-d %b %Y"), short: utcFormat("%-d %b") },
  month: { bare: utcFormat("%b"), full: utcFormat("%b %Y"), short: utcFormat("%b ’%y") },
};

/** Formats a tick's labels: with the year if `full`, else as short as the ticks before it allow. */
function formatTick(time: Date, unit: TickUnit, full: boolean): TickLabels {
  const year = formatYear(+time);
  if (unit === "year" || (unit === "month" && time.getUTCMonth() === 0)) return { label: year, short: year };
  const format = TICK_FORMATS[unit];
  if (full) return { label: format.full(time).replace(/-?\d+$/, year), short: format.short(time) };
  return { label: format.bare(time), short: unit === "month" ? format.bare(time) : format.short(time) };
}

interface TickCandidate {
  time: Date;
  x: number;
  unit: TickUnit;
  /** Milliseconds to the next tick of its segment. If two ticks compete, the finer one wins. */
  step: number;
}

/** Returns round dates of a segment in the finest unit, at least a day, that fits into `room` CSS pixels. */
function tickCandidates(from: number, to: number, room: number, scale: TimeScale): TickCandidate[] {
  const days = (to - from) / DAY;
  const times =
    days * MIN_DAY_WIDTH <= room
      ? utcDay.range(utcDay.ceil(new Date(from)), new Date(to))
      : utcTicks(new Date(from), new Date(to), Math.max(1, Math.floor(room / TICK_SPACING))).filter(
          (time) => +time < to && +time % DAY === 0,
        );
  const step = times[1] && times[0] ? +times[1] - +times[0] : to - from;
  const unit = step < 27 * DAY ? "day" : step > 300 * DAY ? "year" : "month";
  return times.map((time) => ({ time, x: scale.x(+time), unit, step }));
}

/**
 * Builds the ticks between two positions on the scale. Each segment has its own unit, an axis break has no
 * ticks, and no two labels overlap. The first tick, and the first after each axis break, states its year if
 * there is room.
 */
export function buildTicks(
  scale: TimeScale,
  measure: (text: string) => number,
  [x0, x1]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Tick[] {
  const candidates = scale.segments.flatMap((segment) => {
    if (segment.folded || segment.x1 <= x0 || segment.x0 >= x1) return [];
    const from = segment.x0 < x0 ? scale.time(x0) : segment.from;
    const to = segment.x1 > x1 ? scale.time(x1) : segment.to;
    return tickCandidates(from, to, Math.min(segment.x1, x1) - Math.max(segment.x0, x0), scale);
  });
  const kept: (TickCandidate & TickLabels)[] = [];
  const hasRoom = (x: number, label: string, others: readonly { x: number; label: string }[]) =>
    x - measure(label) / 2 >= x0 - TICK_EDGE &&
    x + measure(label) / 2 <= x1 + TICK_EDGE &&
    others.every((other) => Math.abs(other.x - x) > (measure(other.label) + measure(label)) / 2 + TICK_GAP);
  for (const candidate of candidates.sort((a, b) => a.step - b.step || a.x - b.x)) {
    const labels = formatTick(candidate.time, candidate.unit, false);
    if (hasRoom(candidate.x, labels.label, kept)) kept.push({ ...candidate, ...labels });
  }
  kept.sort((a, b) => a.x - b.x);
  const foldStarts = scale.segments.filter(({ folded }) => folded).map(({ from }) => from);
  let yearStated = false;
  for (const [i, tick] of kept.entries()) {
    const previous = kept[i - 1];
    if (previous && foldStarts.some((start) => start > +previous.time && start <= +tick.time))
      yearStated = false;
    const full = formatTick(tick.time, tick.unit, true);
    const others = kept.filter((other) => other !== tick);
    if (!yearStated && hasRoom(tick.x, full.label, others)) Object.assign(tick, full);
    yearStated ||= tick.label === full.label;
  }
  return kept.map(({ time, x, label, short }) => ({ time: +time, x, label, short }));
}
