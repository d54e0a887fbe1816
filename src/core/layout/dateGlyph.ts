import type { DateShape } from "../dates/dateShape.ts";

/**
 * Position of a glyph in CSS pixels. Time runs along `from` and `to`: to the right, or downwards in a column.
 */
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

/** Parts of a glyph in painting order: its form, then the signs for several days and for "about then". */
interface DateGlyphParts {
  form: GlyphPart[];
  details: GlyphPart[];
}

/** Sizes in CSS pixels across the direction of time (half heights) and along it (all others). */
interface GlyphSizes {
  day: number;
  within: number;
  period: number;
  limit: number;
  corner: number;
  tear: { depth: number; teeth: number };
  /** Gap between the line of a "by" date and its end, and distance of the limit from that end. */
  reachGap: number;
  limitInset: number;
  wave: { half: number; rise: number };
}

const ROW_SIZES: GlyphSizes = {
  ...{ day: 8, within: 9.5, period: 9, limit: 8, corner: 3 },
  ...{ tear: { depth: 6, teeth: 2 }, reachGap: 4, limitInset: 2, wave: { half: 8, rise: 6 } },
};

function columnSizes(width: number): GlyphSizes {
  const half = width / 2;
  return {
    ...{ day: half, within: half - 0.5, period: half, limit: half, corner: 1 },
    ...{ tear: { depth: 4, teeth: 1 }, reachGap: 3, limitInset: 1.5, wave: { half: half + 1, rise: 4 } },
  };
}

/**
 * Builds the glyph of a date, for the page, the phone, the legend and the exports:
 * ```
 *   day ████   within ┌╌╌╌╌┐   several ┌┆╌╌┆┐   period ▄▄▄▄▄▄   approximate period ≷▄▄▄▄≷   by ┄┄┄┄┃
 *                     └╌╌╌╌┘           └┆╌╌┆┘          ▀▀▀▀▀▀                      ≷▀▀▀▀≷
 * ```
 * An approximate date of another form has a wave over its middle.
 */
export function buildDateGlyph(shape: DateShape, extent: GlyphExtent): DateGlyphParts {
  const { form, approximate, several } = shape;
  const { from, to, middle, column } = extent;
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
    const step = sizes.period / teeth;
    const tooth = (along: number, across: number) => `l${point(along, across)}`;
    const torn = (sign: number) => tooth(sign * tear, sign * step) + tooth(-sign * tear, sign * step);
    const start = point(from + tear, middle - sizes.period);
    const [toEnd, toStart] = [`${alongTo}${to - tear}`, `${alongTo}${from + tear}`];
    const d = `M${start}${toEnd}${torn(1).repeat(teeth)}${toStart}${torn(-1).repeat(teeth)}Z`;
    return { form: [{ kind: "period", d }], details: [] };
  }
  const forms: Record<Exclude<typeof form, "period">, () => GlyphPart[]> = {
    day: () => [{ kind: "day", rect: box(sizes.day, 0) }],
    within: () => [{ kind: "within", rect: { ...box(sizes.within, 0.5), rx: sizes.corner } }],
    by: () => [
      { kind: "reach", d: `M${point(from, middle)}${alongTo}${to - sizes.reachGap}` },
      { kind: "limit", d: crossLine(to - sizes.limitInset, sizes.limit) },
    ],
  };
  const details: GlyphPart[] = [];
  if (several) {
    const half = isColumn ? column / 2 : sizes.within;
    details.push({ kind: "ends", d: crossLine(from + 4, half) + crossLine(to - 4, half) });
  }
  if (approximate) {
    const { half, rise } = sizes.wave;
    const [x, y] = isColumn ? [middle, (from + to) / 2] : [(from + to) / 2, middle];
    details.push({ kind: "about", d: `M${x - half},${y}q${half / 2},${-rise} ${half},0t${half},0` });
  }
  return { form: forms[form](), details };
}

/** Builds the corner that marks a difference between reports, as SVG path data; `size` in CSS pixels. */
export function buildDifferenceCorner(x: number, y: number, size: number): string {
  return `M${x},${y}h${size}l${-size},${size}Z`;
}
