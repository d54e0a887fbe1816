import { scaleUtc, utcFormat } from "d3";
import type { TimeScale } from "./foldedScale.ts";

const DAY = 86_400_000;

/** A date on the axis. */
export interface Tick {
  time: number;
  x: number;
  label: string;
  /** The same for a narrow axis: "Oct ’21", "10 Dec". */
  short: string;
}

const inYears = utcFormat("%Y");
const inMonths = utcFormat("%b");
const inDays = utcFormat("%a %-d %b");
const inShortMonths = utcFormat("%b ’%y");
const inShortDays = utcFormat("%-d %b");

/** The shortest label that still says which date it is; the first of a spell carries its year. */
function labelsOf(time: Date, stepMs: number, first: boolean): { label: string; short: string } {
  if (stepMs < 27 * DAY) return { label: inDays(time), short: inShortDays(time) };
  if (stepMs > 300 * DAY || inMonths(time) === "Jan") return { label: inYears(time), short: inYears(time) };
  const month = inMonths(time);
  return first
    ? { label: `${month} ${inYears(time)}`, short: inShortMonths(time) }
    : { label: month, short: month };
}

/** Ticks for every spell in its own unit, none inside a fold, no two labels on one spot. */
export function ticksOf(scale: TimeScale, measure: (text: string) => number): Tick[] {
  const candidates: (Tick & { step: number })[] = [];
  for (const { from, to, x0, x1, folded } of scale.stretches) {
    if (folded) continue;
    // A tick finer than a day would claim what no date here has.
    const count = Math.min(Math.max(1, Math.floor((x1 - x0) / 58)), Math.ceil((to - from) / DAY));
    const times = scaleUtc([from, to], [0, 1])
      .ticks(count)
      .filter((time) => +time < to && +time % DAY === 0);
    const step = times[1] && times[0] ? +times[1] - +times[0] : to - from;
    times.forEach((time, i) => {
      candidates.push({ time: +time, x: scale.x(+time), ...labelsOf(time, step, i === 0), step });
    });
  }
  const kept: Tick[] = [];
  const free = (tick: Tick) =>
    kept.every((other) => Math.abs(other.x - tick.x) > (measure(other.label) + measure(tick.label)) / 2 + 8);
  for (const { step: _step, ...tick } of candidates.sort((a, b) => a.step - b.step || a.x - b.x)) {
    if (free(tick)) kept.push(tick);
  }
  return kept.sort((a, b) => a.x - b.x);
}
