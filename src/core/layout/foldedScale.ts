import { DAY } from "../model/day.ts";
import { piecewiseScale, type ScaleSegment, type TimeScale } from "./timeScale.ts";
import { type Ranged, segmentTime, type TimeSegment } from "./timeSegments.ts";

/** Room for a fold, in CSS pixels. */
const FOLD_WIDTH = 54;

/**
 * The folded scale over `width` pixels: dense spells get room, empty years are drawn short.
 * A spell's room grows with the 0.4th power of its days and with the root of the number of dates in it,
 * so that two days with a dozen dates stand beside a year with four.
 */
export function buildFoldedScale(dates: readonly Ranged[], width: number): TimeScale {
  const spells = segmentTime(dates);
  const folds = spells.filter((spell) => spell.folded).length;
  const foldWidth = Math.min(FOLD_WIDTH, (width * 0.4) / Math.max(1, folds));
  const weight = (spell: TimeSegment) =>
    spell.folded ? 0 : ((spell.to - spell.from) / DAY) ** 0.4 + Math.sqrt(spell.bounds);
  const total = spells.reduce((sum, spell) => sum + weight(spell), 0);
  const room = width - folds * foldWidth;
  let x = 0;
  const stretches = spells.map((spell): ScaleSegment => {
    const x0 = x;
    x += spell.folded ? foldWidth : (room * weight(spell)) / total;
    return { from: spell.from, to: spell.to, x0, x1: x, folded: spell.folded };
  });
  return piecewiseScale(stretches);
}

/** True linear time over the same width and the same stretches, none of them folded. */
export function buildLinearScale(folded: TimeScale): TimeScale {
  const { segments } = folded;
  const [first, last] = [segments[0], segments.at(-1)];
  const from = first?.from ?? 0;
  const pace = (last?.x1 ?? 1) / ((last?.to ?? 1) - from);
  return piecewiseScale(
    segments.map((s) => ({ ...s, x0: (s.from - from) * pace, x1: (s.to - from) * pace, folded: false })),
  );
}
