import { utcDay, utcTicks } from "d3";
import { formatClock, formatYear, hasWeekday } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { DAY, isoDay, MINUTE } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";

/** A date on the axis. */
export interface Tick {
  /** Milliseconds UTC. */
  time: number;
  /** CSS pixels of the scale. */
  x: number;
  label: string;
  /** Label for a narrow axis: "Oct ’21", "10 Dec", "18:05". */
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

/** Smallest number of ticks in a day for which they are hours and minutes. */
const MIN_TIMES_PER_DAY = 4;

type TickUnit = "minute" | "day" | "month" | "year";

const formatWeekday = (time: Date) => dateMessages.shortWeekdays[time.getUTCDay()] ?? "";
const formatMonth = (time: Date) => dateMessages.shortMonths[time.getUTCMonth()] ?? "";
const formatDayAndMonth = (time: Date) => dateMessages.join(time.getUTCDate(), formatMonth(time));
const formatTwoDigitYear = (time: Date) => dateMessages.shortYear(`${time.getUTCFullYear()}`.slice(-2));

/** Formats a tick's labels. A time of day may also state its day, and every tick its year. */
function formatTick(time: Date, unit: TickUnit, states: "neither" | "day" | "year"): TickLabels {
  if (unit === "minute" && +time % DAY !== 0) {
    const clock = formatClock(+time);
    if (states === "neither") return { label: clock, short: clock };
    const day = formatTick(time, "day", states);
    return { label: `${day.label}, ${clock}`, short: day.short };
  }
  const year = formatYear(+time);
  if (unit === "year" || (unit === "month" && time.getUTCMonth() === 0)) return { label: year, short: year };
  if (unit === "month") {
    const month = formatMonth(time);
    if (states !== "year") return { label: month, short: month };
    const shortYear = time.getUTCFullYear() < 1000 ? year : formatTwoDigitYear(time);
    return { label: `${month} ${year}`, short: `${month} ${shortYear}` };
  }
  const short = formatDayAndMonth(time);
  const day = hasWeekday(+time) ? `${formatWeekday(time)} ${short}` : short;
  return { label: states === "year" ? `${day} ${year}` : day, short };
}

interface TickCandidate {
  time: Date;
  x: number;
  unit: TickUnit;
  /** Milliseconds to the next tick of its segment. If two ticks compete, the finer one wins. */
  step: number;
}

/** Returns round times of a segment in the finest unit, not below `finest`, that fits into `room` CSS px. */
function tickCandidates(
  from: number,
  to: number,
  room: number,
  scale: TimeScale,
  finest: number,
): TickCandidate[] {
  const days = (to - from) / DAY;
  const count = Math.max(1, Math.floor(room / TICK_SPACING));
  const hasTimes = finest < DAY && days * MIN_TIMES_PER_DAY <= count;
  const roundTimes = () => {
    const most = hasTimes ? Math.max(1, Math.min(count, (to - from) / MINUTE)) : count;
    return utcTicks(new Date(from), new Date(to), most).filter(
      (time) => +time < to && +time % (hasTimes ? MINUTE : DAY) === 0,
    );
  };
  const isDaily = !hasTimes && days * MIN_DAY_WIDTH <= room;
  const times = isDaily ? utcDay.range(utcDay.ceil(new Date(from)), new Date(to)) : roundTimes();
  const step = times[1] && times[0] ? +times[1] - +times[0] : to - from;
  const unit = hasTimes ? "minute" : step < 27 * DAY ? "day" : step > 300 * DAY ? "year" : "month";
  return times.map((time) => ({ time, x: scale.x(+time), unit, step }));
}

/**
 * Builds the ticks between two positions on the scale. Each segment has its own unit, an axis break has no
 * ticks, and no two labels overlap. The first tick, and the first after each axis break, states its year if
 * there is room. `finest` is the shortest unit in milliseconds: a minute if the case has times of day, else a
 * day. Times are those of the sources' clocks, and the first of each day states the day.
 */
export function buildTicks(
  scale: TimeScale,
  measure: (text: string) => number,
  [x0, x1]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  finest = DAY,
): Tick[] {
  const candidates = scale.segments.flatMap((segment) => {
    if (segment.folded || segment.x1 <= x0 || segment.x0 >= x1) return [];
    const from = segment.x0 < x0 ? scale.time(x0) : segment.from;
    const to = segment.x1 > x1 ? scale.time(x1) : segment.to;
    return tickCandidates(from, to, Math.min(segment.x1, x1) - Math.max(segment.x0, x0), scale, finest);
  });
  const kept: (TickCandidate & TickLabels)[] = [];
  const hasRoom = (x: number, label: string, others: readonly { x: number; label: string }[]) =>
    x - measure(label) / 2 >= x0 - TICK_EDGE &&
    x + measure(label) / 2 <= x1 + TICK_EDGE &&
    others.every((other) => Math.abs(other.x - x) > (measure(other.label) + measure(label)) / 2 + TICK_GAP);
  /** Position of the first time of each day, which states the day. */
  const openers = new Map<string, number>();
  for (const candidate of candidates) {
    const { time, x, unit } = candidate;
    if (unit !== "minute" || openers.has(isoDay(+time))) continue;
    const labels = (openers.size === 0 ? (["year", "day"] as const) : (["day"] as const))
      .map((states) => formatTick(time, unit, states))
      .find(({ label }) => hasRoom(x, label, kept));
    if (!labels) continue;
    openers.set(isoDay(+time), x);
    kept.push({ ...candidate, ...labels });
  }
  for (const candidate of candidates.sort((a, b) => a.step - b.step || a.x - b.x)) {
    const { time, x, unit } = candidate;
    if (unit === "minute" && x <= (openers.get(isoDay(+time)) ?? x)) continue;
    const labels = formatTick(time, unit, "neither");
    if (hasRoom(x, labels.label, kept)) kept.push({ ...candidate, ...labels });
  }
  kept.sort((a, b) => a.x - b.x);
  const foldStarts = scale.segments.filter(({ folded }) => folded).map(({ from }) => from);
  let yearStated = false;
  for (const [i, tick] of kept.entries()) {
    const previous = kept[i - 1];
    if (previous && foldStarts.some((start) => start > +previous.time && start <= +tick.time))
      yearStated = false;
    const full = formatTick(tick.time, tick.unit, "year");
    const others = kept.filter((other) => other !== tick);
    const mayStateYear = tick.unit !== "minute" || openers.get(isoDay(+tick.time)) === tick.x;
    if (!yearStated && mayStateYear && hasRoom(tick.x, full.label, others)) Object.assign(tick, full);
    yearStated ||= tick.label === full.label;
  }
  return kept.map(({ time, x, label, short }) => ({ time: +time, x, label, short }));
}
