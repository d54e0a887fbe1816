import { utcDay, utcFormat, utcTicks } from "d3";
import { formatYear } from "../dates/formatDay.ts";
import { DAY } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";

/** A date on the axis. */
export interface Tick {
  time: number;
  x: number;
  label: string;
  /** The same for a narrow axis: "Oct ’21", "10 Dec". */
  short: string;
}

/** A label may reach so far over the edge of what is shown, in CSS pixels. */
const TICK_EDGE = 6;

type TickUnit = "day" | "month" | "year";

const TICK_FORMATS = {
  day: { bare: utcFormat("%a %-d %b"), full: utcFormat("%a %-d %b %Y"), short: utcFormat("%-d %b") },
  month: { bare: utcFormat("%b"), full: utcFormat("%b %Y"), short: utcFormat("%b ’%y") },
};

/** The shortest label that still says which date it is; `full` where no tick before it tells the year. */
function tickLabels(time: Date, unit: TickUnit, full: boolean): Pick<Tick, "label" | "short"> {
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
  /** Milliseconds to the next tick of its stretch: the finer tick wins a spot, for it stands where dates are dense. */
  step: number;
}

/** Round dates of a stretch in the unit that its room asks for, never finer than a day: no date here is. */
function tickCandidates(from: number, to: number, room: number, scale: TimeScale): TickCandidate[] {
  const days = (to - from) / DAY;
  const times =
    days * 30 <= room
      ? utcDay.range(utcDay.ceil(new Date(from)), new Date(to))
      : utcTicks(new Date(from), new Date(to), Math.max(1, Math.floor(room / 58))).filter(
          (time) => +time < to && +time % DAY === 0,
        );
  const step = times[1] && times[0] ? +times[1] - +times[0] : to - from;
  const unit = step < 27 * DAY ? "day" : step > 300 * DAY ? "year" : "month";
  return times.map((time) => ({ time, x: scale.x(+time), unit, step }));
}

/**
 * Ticks from `x0` to `x1` pixels of the scale: every spell in its own unit, none inside a fold, no two labels on one
 * spot. The first of a view, and the first after a fold, tells its year where there is room.
 */
export function buildTicks(
  scale: TimeScale,
  measure: (text: string) => number,
  [x0, x1]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Tick[] {
  const candidates = scale.segments.flatMap((stretch) => {
    if (stretch.folded || stretch.x1 <= x0 || stretch.x0 >= x1) return [];
    const from = stretch.x0 < x0 ? scale.time(x0) : stretch.from;
    const to = stretch.x1 > x1 ? scale.time(x1) : stretch.to;
    return tickCandidates(from, to, Math.min(stretch.x1, x1) - Math.max(stretch.x0, x0), scale);
  });
  const kept: (TickCandidate & Pick<Tick, "label" | "short">)[] = [];
  const free = (x: number, label: string, among: readonly { x: number; label: string }[]) =>
    x - measure(label) / 2 >= x0 - TICK_EDGE &&
    x + measure(label) / 2 <= x1 + TICK_EDGE &&
    among.every((other) => Math.abs(other.x - x) > (measure(other.label) + measure(label)) / 2 + 8);
  for (const candidate of candidates.sort((a, b) => a.step - b.step || a.x - b.x)) {
    const labels = tickLabels(candidate.time, candidate.unit, false);
    if (free(candidate.x, labels.label, kept)) kept.push({ ...candidate, ...labels });
  }
  kept.sort((a, b) => a.x - b.x);
  const folds = scale.segments.filter(({ folded }) => folded).map(({ from }) => from);
  let known = false;
  for (const [i, tick] of kept.entries()) {
    const before = kept[i - 1];
    if (before && folds.some((fold) => fold > +before.time && fold <= +tick.time)) known = false;
    const full = tickLabels(tick.time, tick.unit, true);
    const others = kept.filter((other) => other !== tick);
    if (!known && free(tick.x, full.label, others)) Object.assign(tick, full);
    known ||= tick.label === full.label;
  }
  return kept.map(({ time, x, label, short }) => ({ time: +time, x, label, short }));
}
