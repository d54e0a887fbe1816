import type { MarkedKind } from "../model/disagreement.ts";
import type { EventDate } from "../model/eventDate.ts";
import type { DrawnLine } from "./drawing.ts";
import type { Extent } from "./placeMark.ts";

/*
 * Two shapes, and dashes for what is inferred:
 *
 *   known ████████    some day in here [░░░░░░]    by a day ░░░░]    inferred ┌╌╌╌╌╌┐  [╌╌╌╌╌╌]
 */

/** Part of a mark. The kind decides its colours and strokes. */
export interface GlyphPart {
  kind: "known" | "span" | "inferred" | "bracket";
  rect?: { x: number; y: number; width: number; height: number };
  /** SVG path data. */
  d?: string;
}

/** Position of a mark, in CSS pixels. */
interface GlyphBox {
  x0: number;
  x1: number;
  top: number;
  height: number;
}

/** Length of the arms of a bracket, in CSS pixels. Those of a narrow mark are shorter and do not meet. */
const ARM = 4;

/** Builds the shape of a date in painting order. */
export function buildMarkGlyph(date: Pick<EventDate, "form" | "basis" | "min">, box: GlyphBox): GlyphPart[] {
  const { form, basis } = date;
  const { x0, x1, top, height } = box;
  const bottom = top + height;
  const isInferred = basis === "inferred";
  const rect = { x: x0, y: top, width: x1 - x0, height };
  const inset = { x: x0 + 0.75, y: top + 0.75, width: Math.max(1, x1 - x0 - 1.5), height: height - 1.5 };
  if (form === "day" || form === "period")
    return [isInferred ? { kind: "inferred", rect: inset } : { kind: "known", rect }];
  const [left, right] = [x0 + 0.75, x1 - 0.75];
  const arm = Math.min(ARM, (x1 - x0) / 4);
  const start =
    form === "by" || !date.min ? "" : `M${left + arm},${top + 0.75}H${left}V${bottom - 0.75}h${arm}`;
  const end = `M${right - arm},${top + 0.75}H${right}V${bottom - 0.75}h${-arm}`;
  const fill: GlyphPart = isInferred
    ? { kind: "inferred", d: `M${x0 + 2},${top + 0.75}H${x1 - 2}M${x0 + 2},${bottom - 0.75}H${x1 - 2}` }
    : { kind: "span", rect: { ...rect, y: top + 1, height: height - 2 } };
  return [fill, { kind: "bracket", d: start + end }];
}

/**
 * Builds the sign of a difference as SVG path data: "≠" if articles differ, else a small ring. `x` is its
 * left edge, `y` its middle, in CSS pixels. `unit` is half of a row: the sign grows with the text.
 */
export function buildDifferenceSign(kind: MarkedKind, x: number, y: number, unit: number): string {
  const at = (share: number) => share * unit;
  if (kind === "articles") {
    const [wide, bar, low] = [at(0.6), at(0.13), at(0.33)];
    return `M${x},${y - bar}h${wide}M${x},${y + bar}h${wide}M${x + bar},${y + low}l${low},${-2 * low}`;
  }
  const ring = at(0.2);
  return `M${x + ring / 3},${y}a${ring},${ring} 0 1,0 ${2 * ring},0a${ring},${ring} 0 1,0 ${-2 * ring},0`;
}

/** Paths of a line between two ends: over panels, through left-out time, and its arrowhead. */
export interface LinePaths {
  solid: string;
  dotted: string;
  head: string;
}

/** Gap between a mark and a line, and length of an arrowhead, in CSS pixels. */
const LINE_GAP = 3;
const HEAD = 8;

/** Builds the paths of a line. `gutters` are those of left-out time; `shift` is subtracted from each x. */
export function buildLinePaths(
  { left, right, y, toY, elbow }: DrawnLine,
  gutters: readonly Extent[],
  [from, to]: readonly [number, number],
  shift: number,
): LinePaths {
  const turns = toY !== y;
  const end = right - LINE_GAP;
  const [start, stop] = [Math.max(left + LINE_GAP, from), Math.min(turns ? elbow : end - HEAD, to)];
  const crossed = gutters.filter((gutter) => gutter.right > start && gutter.left < stop);
  let solid = "";
  let at = start;
  for (const gutter of crossed) {
    if (gutter.left > at) solid += `M${at - shift},${y}H${gutter.left - shift}`;
    at = Math.max(at, gutter.right);
  }
  if (stop > at) solid += `M${at - shift},${y}H${stop - shift}`;
  if (turns && elbow <= to) solid += `M${elbow - shift},${y}V${toY}H${end - HEAD - shift}`;
  const dotted = crossed
    .map((gutter) => `M${Math.max(start, gutter.left) - shift},${y}H${Math.min(stop, gutter.right) - shift}`)
    .join("");
  const head = `M${end - shift},${toY}l${-HEAD},-4.5v9Z`;
  return { solid, dotted, head: end <= to && end >= from ? head : "" };
}
