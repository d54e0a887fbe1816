import type { DateShape } from "../dates/dateShape.ts";
import type { MarkedKind } from "../model/disagreement.ts";

/** Position of a glyph in CSS pixels. `from` and `to` are along time: to the right, or down a column. */
export interface GlyphExtent {
  from: number;
  to: number;
  /** Middle of the row or of the column. */
  middle: number;
  /** Width of the column if time runs downwards. */
  column?: number;
}

/** Part of a glyph. The kind decides its colours and strokes. */
export interface GlyphPart {
  kind: "day" | "within" | "period" | "reach" | "limit" | "ends" | "about";
  rect?: { x: number; y: number; width: number; height: number; rx?: number };
  /** SVG path data. */
  d?: string;
}

/**
 * Sizes in a row in CSS pixels: half heights of the forms, and lengths along time. `reachGap` is between the
 * line of a "by" date and its limit.
 */
const ROW_SIZES = {
  half: { day: 8, within: 9.5, period: 9, limit: 8, ends: 9.5 },
  wave: { half: 8, rise: 6 },
  tear: { depth: 6, teeth: 2 },
  corner: 3,
  reachGap: 2,
};

/** Returns the sizes in a column of this width. */
function columnSizes(width: number): typeof ROW_SIZES {
  const half = width / 2;
  return {
    half: { day: half, within: half - 0.5, period: half, limit: half, ends: half },
    wave: { half: half + 1, rise: 4 },
    tear: { depth: 4, teeth: 1 },
    corner: 1,
    reachGap: 1.5,
  };
}

/**
 * Builds the glyph of a date in painting order: its form, then the signs for several days and "about then".
 * ```
 *   day ████   within ┌╌╌╌╌┐   several ┌┆╌╌┆┐   period ▄▄▄▄▄▄   approximate period ≷▄▄▄▄≷   by ┄┄┄┄┃
 *                     └╌╌╌╌┘           └┆╌╌┆┘          ▀▀▀▀▀▀                      ≷▀▀▀▀≷
 * ```
 * An approximate date of another form has a wave over its middle.
 */
export function buildDateGlyph(
  { form, approximate, several }: DateShape,
  { from, to, middle, column }: GlyphExtent,
): { form: GlyphPart[]; details: GlyphPart[] } {
  const sizes = column === undefined ? ROW_SIZES : columnSizes(column);
  const isColumn = column !== undefined;
  const point = (along: number, across: number) => (isColumn ? `${across},${along}` : `${along},${across}`);
  const [alongTo, acrossTo] = isColumn ? ["V", "H"] : ["H", "V"];
  const box = (half: number, inset: number) => {
    const [along, across] = [from + inset, middle - half];
    const [length, thickness] = [to - from - 2 * inset, 2 * half];
    return isColumn
      ? { x: across, y: along, width: thickness, height: length }
      : { x: along, y: across, width: length, height: thickness };
  };
  const crossLine = (along: number, half: number) =>
    `M${point(along, middle - half)}${acrossTo}${middle + half}`;

  if (form === "period") {
    const { depth, teeth } = sizes.tear;
    const tear = approximate ? depth : 0;
    const step = sizes.half.period / teeth;
    const tooth = (along: number, across: number) => `l${point(along, across)}`;
    const torn = (sign: number) => tooth(sign * tear, sign * step) + tooth(-sign * tear, sign * step);
    const start = point(from + tear, middle - sizes.half.period);
    const [toEnd, toStart] = [`${alongTo}${to - tear}`, `${alongTo}${from + tear}`];
    const d = `M${start}${toEnd}${torn(1).repeat(teeth)}${toStart}${torn(-1).repeat(teeth)}Z`;
    return { form: [{ kind: "period", d }], details: [] };
  }
  const forms: Record<Exclude<typeof form, "period">, () => GlyphPart[]> = {
    day: () => [{ kind: "day", rect: box(sizes.half.day, 0) }],
    within: () => [{ kind: "within", rect: { ...box(sizes.half.within, 0.5), rx: sizes.corner } }],
    by: () => [
      { kind: "reach", d: `M${point(from, middle)}${alongTo}${to - sizes.reachGap}` },
      { kind: "limit", d: crossLine(to, sizes.half.limit) },
    ],
  };
  const details: GlyphPart[] = [];
  if (several) {
    const { ends } = sizes.half;
    details.push({ kind: "ends", d: crossLine(from + 4, ends) + crossLine(to - 4, ends) });
  }
  if (approximate) {
    const { half, rise } = sizes.wave;
    const [x, y] = isColumn ? [middle, (from + to) / 2] : [(from + to) / 2, middle];
    details.push({ kind: "about", d: `M${x - half},${y}q${half / 2},${-rise} ${half},0t${half},0` });
  }
  return { form: forms[form](), details };
}

/**
 * Builds the corner that marks a difference, as SVG path data; `size` in CSS pixels. It is to be filled for
 * `articles`, empty for `disputed`, and half filled for `within`: lines without area are its other half.
 */
export function buildDifferenceCorner(kind: MarkedKind, x: number, y: number, size: number): string {
  if (kind !== "within") return `M${x},${y}h${size}l${-size},${size}Z`;
  const half = size / 2;
  return `M${x},${y}h${size}l${-half},${half}ZM${x},${y}v${size}M${x},${y + size}l${half},${-half}`;
}
