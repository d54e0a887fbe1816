import { utcDay, utcTicks } from "d3";
import { formatClock, formatYear, hasWeekday } from "../dates/formatDay.ts";
import { dateMessages } from "../messages/dates.ts";
import { DAY, isoDay, MINUTE } from "../model/day.ts";
import type { ScaleSegment, TimeScale } from "./timeScale.ts";

/** A date on the axis. */
export interface Tick {
  /** Milliseconds UTC. */
  time: number;
  /** Middle of its label, in CSS pixels of the scale. */
  x: number;
  /** Its lines in CSS pixels of the scale: both limits of a day that is as wide as its label, else one. */
  lines: readonly number[];
  label: string;
  /** Label for a narrow axis: "Oct ’21", "10 Dec", "18:05". */
  short: string;
}

type TickLabels = Pick<Tick, "label" | "short">;

/** Length in CSS pixels by which a label may reach beyond the edge of the window. */
export const TICK_EDGE = 6;
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
const formatShortMonth = (time: Date) => dateMessages.shortMonths[time.getUTCMonth()] ?? "";
const formatDayAndMonth = (time: Date) => dateMessages.join(time.getUTCDate(), formatShortMonth(time));
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
  const shortYear = time.getUTCFullYear() < 1000 ? year : formatTwoDigitYear(time);
  if (unit === "year" || (unit === "month" && time.getUTCMonth() === 0)) return { label: year, short: year };
  if (unit === "month") {
    const month = formatShortMonth(time);
    if (states !== "year") return { label: month, short: month };
    return { label: `${month} ${year}`, short: `${month} ${shortYear}` };
  }
  const date = formatDayAndMonth(time);
  const day = hasWeekday(+time) ? `${formatWeekday(time)} ${date}` : date;
  return states === "year"
    ? { label: `${day} ${year}`, short: `${date} ${shortYear}` }
    : { label: day, short: date };
}

interface TickCandidate extends Pick<Tick, "x" | "lines"> {
  time: Date;
  unit: TickUnit;
  /** Milliseconds to the next tick of its segment. If two ticks compete, the finer one wins. */
  step: number;
}

/** Edges of the window in CSS pixels of the scale. */
type Edges = readonly [number, number];

/**
 * Returns round times of a segment in the finest unit, not below `finest`, that fits into its visible part.
 * Each day includes the one that contains the left edge, and has its two limits as lines.
 */
function tickCandidates(
  segment: ScaleSegment,
  [x0, x1]: Edges,
  scale: TimeScale,
  finest: number,
): TickCandidate[] {
  const from = segment.x0 < x0 ? scale.time(x0) : segment.from;
  const to = segment.x1 > x1 ? scale.time(x1) : segment.to;
  const room = Math.min(segment.x1, x1) - Math.max(segment.x0, x0);
  const days = (to - from) / DAY;
  const count = Math.max(1, Math.floor(room / TICK_SPACING));
  const hasTimes = finest < DAY && days * MIN_TIMES_PER_DAY <= count;
  if (!hasTimes && days * MIN_DAY_WIDTH <= room) {
    const first = Math.max(+utcDay.ceil(new Date(segment.from)), +utcDay.floor(new Date(from)));
    return utcDay.range(new Date(first), new Date(to)).map((time) => {
      const [x, end] = [scale.x(+time), scale.x(Math.min(+time + DAY, segment.to))];
      return { time, x, lines: [x, end], unit: "day", step: DAY };
    });
  }
  const most = hasTimes ? Math.max(1, Math.min(count, (to - from) / MINUTE)) : count;
  const times = utcTicks(new Date(from), new Date(to), most).filter(
    (time) => +time < to && +time % (hasTimes ? MINUTE : DAY) === 0,
  );
  const step = times[1] && times[0] ? +times[1] - +times[0] : to - from;
  const unit = hasTimes ? "minute" : step < 27 * DAY ? "day" : step > 300 * DAY ? "year" : "month";
  return times.map((time) => {
    const x = scale.x(+time);
    return { time, x, lines: [x], unit, step };
  });
}

/** Centers a day's label over the visible part of the day, if the day is at least as wide as the label. */
function centerOverDay(candidate: TickCandidate, width: number, [x0, x1]: Edges): TickCandidate {
  const [start = 0, end = start] = candidate.lines;
  if (end === start || end - start < width) return { ...candidate, lines: [start] };
  const middle = (Math.max(start, x0) + Math.min(end, x1)) / 2;
  return { ...candidate, x: Math.min(Math.max(middle, start + width / 2), end - width / 2) };
}

/**
 * Builds the ticks between two positions on the scale. Each segment has its own unit, an axis break has no
 * ticks, and no two labels overlap. A tick states its year if the nearest earlier label with a year has
 * another one; labels without room beside it are left out. `finest` is the shortest unit in milliseconds: a
 * minute if the case has times of day, else a day. Times are those of the sources' clocks, and the first of
 * each day states the day.
 */
export function buildTicks(
  scale: TimeScale,
  measure: (text: string) => number,
  edges: Edges = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  finest = DAY,
): Tick[] {
  const [x0, x1] = edges;
  const candidates = scale.segments
    .filter((segment) => !segment.folded && segment.x1 > x0 && segment.x0 < x1)
    .flatMap((segment) => tickCandidates(segment, edges, scale, finest))
    .map((one) => centerOverDay(one, measure(formatTick(one.time, one.unit, "neither").label), edges));
  const kept: (TickCandidate & TickLabels)[] = [];
  /** Days without room for a label. Their lines are drawn with the tick before them. */
  const unlabelled: TickCandidate[] = [];
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
  // Without room for all months, years have labels first: the months after them need none.
  const isNewYear = ({ time, unit }: TickCandidate) => unit === "month" && time.getUTCMonth() === 0;
  for (const candidate of candidates.sort(
    (a, b) => a.step - b.step || Number(isNewYear(b)) - Number(isNewYear(a)) || a.x - b.x,
  )) {
    const { time, x, unit, step } = candidate;
    if (unit === "minute" && x <= (openers.get(isoDay(+time)) ?? x)) continue;
    const labels = formatTick(time, unit, "neither");
    if (hasRoom(x, labels.label, kept)) kept.push({ ...candidate, ...labels });
    else if (unit === "day" && step === DAY) unlabelled.push(candidate);
  }
  kept.sort((a, b) => a.x - b.x);
  const ticks: typeof kept = [];
  /** The year of the nearest earlier label that states one. */
  let stated: string | undefined;
  for (const [i, tick] of kept.entries()) {
    const { time, x, unit } = tick;
    const year = formatYear(+time);
    const full = formatTick(time, unit, "year");
    const half = measure(full.label) / 2;
    // At an edge the longer label may move, but its line remains below it.
    const inside = Math.min(Math.max(x, x0 - TICK_EDGE + half), x1 + TICK_EDGE - half);
    const mayStateYear =
      (unit !== "minute" || openers.get(isoDay(+time)) === x) && Math.abs(inside - x) <= half / 2;
    const choices = [
      ...(year !== stated && mayStateYear ? [{ ...tick, ...full, x: inside }] : []),
      ...(year === stated || unit === "minute" ? [tick] : []),
    ];
    const previous = ticks.at(-1);
    // A time of day is never left out: it may be the one that states the day of the times after it. A year
    // says more than the month before it.
    const needed = kept.slice(i + 1, i + 2).filter((next) => next.unit === "minute" || isNewYear(next));
    const taken = previous ? [previous, ...needed] : needed;
    const placed = choices.find((one) => hasRoom(one.x, one.label, taken));
    if (placed) ticks.push(placed);
    // Its lines remain: they may be limits of days.
    else if (previous) previous.lines = [...previous.lines, ...tick.lines];
    if (placed?.label === full.label) stated = year;
  }
  for (const { x, lines } of unlabelled) {
    const owner = ticks.findLast((tick) => tick.x <= x) ?? ticks[0];
    if (owner) owner.lines = [...owner.lines, ...lines];
  }
  const drawn = new Set<number>();
  const isNew = (line: number) =>
    line >= x0 - 1 && line <= x1 + 1 && !drawn.has(Math.round(line)) && drawn.add(Math.round(line));
  return ticks.map(({ time, x, lines, label, short }) => {
    return { time: +time, x, lines: lines.filter(isNew), label, short };
  });
}
