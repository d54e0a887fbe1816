import { bisectLeft, maxIndex, utcMonth, utcYear } from "d3";
import { DAY } from "../model/day.ts";
import { MIN_CUT_DATES, MIN_CUT_RATIO, MIN_CUT_SHARE } from "./limits.ts";

interface Span {
  from: number;
  to: number;
}

/** Returns the starts of decades, years or months inside a span, by its length. */
function roundTimes({ from, to }: Span): number[] {
  const years = (to - from) / (366 * DAY);
  const [start, end] = [new Date(from + 1), new Date(to)];
  const times = years > 6 ? utcYear.range(start, end, years > 200 ? 10 : 1) : utcMonth.range(start, end);
  return times.map(Number);
}

/**
 * Finds the round time at which the density of dates changes most; null if it does not change much. `starts`
 * are the starts of the dates, ascending. It compares the likelihoods of one density and of two:
 * ```
 *   dates    │ ·   ·    ·  ·    ·│·::·:::··::::·│
 *   found                        ▲
 * ```
 */
export function findDensityCut(span: Span, starts: Float64Array): number | null {
  const [first, last] = [bisectLeft(starts, span.from), bisectLeft(starts, span.to)];
  const count = last - first;
  if (count < MIN_CUT_DATES) return null;
  const likelihood = (dates: number, length: number) => (dates === 0 ? 0 : dates * Math.log(dates / length));
  const cuts = roundTimes(span).map((time) => {
    const before = bisectLeft(starts, time) - first;
    const after = count - before;
    const [shorter, longer] = [time - span.from, span.to - time];
    const ratio = before / shorter / (after / longer);
    const isClear = Math.max(ratio, 1 / ratio) >= MIN_CUT_RATIO;
    const isLarge = Math.min(before, after) >= count * MIN_CUT_SHARE;
    return {
      time,
      gain: isClear && isLarge ? likelihood(before, shorter) + likelihood(after, longer) : null,
    };
  });
  const best = cuts[maxIndex(cuts, ({ gain }) => gain)];
  return best?.gain == null ? null : best.time;
}
